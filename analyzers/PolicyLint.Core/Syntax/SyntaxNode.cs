using PolicyLint.Text;

namespace PolicyLint.Syntax;

/// <summary>A mapping, a sequence or a scalar of a <see cref="SyntaxTree"/>. The default value is a missing node.</summary>
public readonly struct SyntaxNode : IEquatable<SyntaxNode>
{
    private readonly SyntaxTree? _tree;
    private readonly int _index;

    internal SyntaxNode(SyntaxTree tree, int index)
    {
        _tree = tree;
        _index = index;
    }

    public SyntaxKind Kind => _tree is null ? SyntaxKind.Missing : Entry.Kind;

    public SyntaxStyle Style => _tree is null ? SyntaxStyle.Plain : Entry.Style;

    /// <summary>Whether the node holds no others: text, number, boolean, null, a hole.</summary>
    public bool IsScalar => Kind >= SyntaxKind.String;

    /// <summary>The number of members or items; 0 for a scalar.</summary>
    public int Count => Kind is SyntaxKind.Mapping or SyntaxKind.Sequence ? Entry.Count : 0;

    /// <summary>The range in the tree's text, with quotes or brackets.</summary>
    public TextSpan Span => _tree is null ? default : new TextSpan(Entry.Start, Entry.Length);

    /// <summary>The node's place. Not for the default value, which is nowhere.</summary>
    public Place Place => new(Tree.Text, Span);

    /// <summary>The YAML tag as written (<c>!Sub</c>), or null.</summary>
    public string? Tag => _tree?.TagAt(Entry.Tag);

    /// <summary>Whether an alias or a merge key put the node here; its place is that of the anchor.</summary>
    public bool IsExpanded => _tree is not null && (Entry.Flags & SyntaxFlags.Expanded) != 0;

    /// <summary>A scalar's decoded text; as written for a number. Empty for containers.</summary>
    public string Value => _tree is null || !IsScalar ? string.Empty : _tree.Decode(_index);

    /// <summary>A scalar's text where nothing in it has to be decoded; false where something has.</summary>
    internal bool TryGetSlice(out ReadOnlySpan<char> text)
    {
        text = default;
        return _tree is not null && IsScalar && _tree.TryGetSlice(_index, out text);
    }

    /// <summary>The mapping's members, in the order written.</summary>
    public SyntaxMemberList Members => Kind == SyntaxKind.Mapping ? new SyntaxMemberList(Tree, _index + 1, Entry.Next, Entry.Count) : default;

    /// <summary>The sequence's items, in the order written.</summary>
    public SyntaxNodeList Items => Kind == SyntaxKind.Sequence ? new SyntaxNodeList(Tree, _index + 1, Entry.Next, Entry.Count) : default;

    /// <summary>The index of this node in its tree, for <see cref="IScalarTexts"/>.</summary>
    public int Index => _index;

    public SyntaxTree Tree => _tree ?? throw new InvalidOperationException("The default node belongs to no tree.");

    private ref readonly SyntaxEntry Entry => ref _tree!.EntryAt(_index);

    /// <summary>Whether this is a scalar with exactly this text; decodes nothing where it can be avoided.</summary>
    public bool Is(string text)
    {
        if (_tree is null || !IsScalar)
        {
            return false;
        }

        ref readonly var entry = ref Entry;
        if (_tree.Text.Outer is not null || entry.Style != SyntaxStyle.DoubleQuoted || (entry.Flags & SyntaxFlags.Escaped) != 0)
        {
            return string.Equals(Value, text, StringComparison.Ordinal);
        }

        return entry.Length == text.Length + 2
            && string.CompareOrdinal(_tree.Text.Content, entry.Start + 1, text, 0, text.Length) == 0;
    }

    /// <summary>Whether a scalar's text may begin with a code unit: a first look that decodes nothing.</summary>
    public bool MayBeginWith(char unit)
    {
        if (_tree is null || !IsScalar)
        {
            return false;
        }

        ref readonly var entry = ref Entry;
        return entry.Style != SyntaxStyle.DoubleQuoted || (entry.Flags & SyntaxFlags.Escaped) != 0
            || (entry.Length > 2 && _tree.Text.Content[entry.Start + 1] == unit);
    }

    /// <summary>The value of the first member with this name; missing if there is none.</summary>
    public SyntaxNode Member(string name)
    {
        foreach (var member in Members)
        {
            if (member.Name.Is(name))
            {
                return member.Value;
            }
        }

        return default;
    }

    /// <summary>The scalar's decoded text, each character mapped to where it comes from.</summary>
    public MappedText ToMappedText() => Tree.MapScalar(_index);

    public bool Equals(SyntaxNode other) => ReferenceEquals(_tree, other._tree) && _index == other._index;

    public override bool Equals(object? obj) => obj is SyntaxNode other && Equals(other);

    public override int GetHashCode() => _index;

    public static bool operator ==(SyntaxNode left, SyntaxNode right) => left.Equals(right);

    public static bool operator !=(SyntaxNode left, SyntaxNode right) => !left.Equals(right);
}
