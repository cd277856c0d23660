using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Syntax;

/// <summary>
/// The neutral tree of a JSON or YAML text: every key and value with its exact range, duplicates kept, scalars decoded on demand.
/// A reader always returns one, however broken the text, with what it could not read as <see cref="Errors"/>.
/// </summary>
public sealed class SyntaxTree : IScalarTexts
{
    private readonly SyntaxEntry[] _entries;
    private readonly int _count;
    private readonly SyntaxDialect _dialect;
    private readonly ImmutableArray<string> _texts;
    private readonly ImmutableArray<string> _tags;
    private SyntaxChildren? _children;
    private int? _firstCopy;

    internal SyntaxTree(
        MappedText text,
        SyntaxDialect dialect,
        SyntaxEntry[] entries,
        int count,
        ImmutableArray<string> texts,
        ImmutableArray<string> tags,
        ImmutableArray<SyntaxError> errors)
    {
        Text = text;
        Errors = errors;
        _dialect = dialect;
        _entries = entries;
        _count = count;
        _texts = texts;
        _tags = tags;
    }

    /// <summary>The text that was read.</summary>
    public MappedText Text { get; }

    /// <summary>Each kind of syntax error once, in order of the first place.</summary>
    public ImmutableArray<SyntaxError> Errors { get; }

    /// <summary>The values at the top: one for JSON, one a document for YAML, none for an empty text.</summary>
    public SyntaxNodeList Roots => new(this, 0, _count, _count);

    /// <summary>The first value at the top; kind <see cref="SyntaxKind.Missing"/> for an empty text.</summary>
    public SyntaxNode Root => _count > 0 ? new SyntaxNode(this, 0) : default;

    /// <summary>The first node that an alias or a merge key put where it is; missing if there is none.</summary>
    public SyntaxNode FirstExpanded()
    {
        for (var index = 0; index < _count; index++)
        {
            if ((_entries[index].Flags & SyntaxFlags.Expanded) != 0)
            {
                return new SyntaxNode(this, index);
            }
        }

        return default;
    }

    /// <inheritdoc/>
    public MappedText MapScalar(int index) => _dialect.Map(this, in _entries[index]);

    /// <summary>The innermost node that holds an offset of <see cref="Text"/>; kind Missing if none does.</summary>
    public SyntaxNode NodeAt(int offset) => SyntaxPath.NodeAt(this, offset);

    /// <summary>
    /// The path from the root to what stands at an offset: <c>Statement[0].Action</c>. A single value has no index, a name that is
    /// no identifier stands as <c>['…']</c>.
    /// </summary>
    public string PathAt(int offset) => SyntaxPath.At(this, new TextSpan(offset, 0), null, false);

    /// <summary>
    /// The same for a language whose tags are names too: <c>!If [a, b]</c> is <c>{"Fn::If": [a, b]}</c>, so that both have one path.
    /// </summary>
    /// <param name="span">In <see cref="Text"/>. What is wider than a name or a value is the mapping or sequence that holds all of it.</param>
    /// <param name="nameOfTag">The name that a tag stands for; null for none.</param>
    /// <param name="isInside">Whether the path is one into the text of a scalar, not to the scalar with its tag.</param>
    public string PathAt(TextSpan span, Func<string, string?> nameOfTag, bool isInside) => SyntaxPath.At(this, span, nameOfTag, isInside);

    /// <summary>Whether an alias or a merge key puts something of a range in another place too: whoever edits it edits that as well.</summary>
    internal bool IsRepeated(TextSpan span)
    {
        for (var index = _firstCopy ??= FirstCopy(); index < _count; index++)
        {
            ref readonly var entry = ref _entries[index];
            if ((entry.Flags & SyntaxFlags.Expanded) != 0 && new TextSpan(entry.Start, entry.Length).Overlaps(span))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The children of large containers, sorted when first asked for.</summary>
    internal SyntaxChildren Children => _children ?? Interlocked.CompareExchange(ref _children, new SyntaxChildren(this), null) ?? _children;

    /// <summary>Where the first node that an alias or a merge key put there is; no text of JSON has one.</summary>
    private int FirstCopy()
    {
        var index = 0;
        while (index < _count && (_entries[index].Flags & SyntaxFlags.Expanded) == 0)
        {
            index++;
        }

        return index;
    }

    internal ref readonly SyntaxEntry EntryAt(int index) => ref _entries[index];

    internal string Decode(int index) => _dialect.Decode(this, in _entries[index]);

    internal bool TryGetSlice(int index, out ReadOnlySpan<char> text) => _dialect.TryGetSlice(this, in _entries[index], out text);

    internal string TextAt(int index) => _texts[index];

    internal string? TagAt(int index) => index < 0 ? null : _tags[index];
}
