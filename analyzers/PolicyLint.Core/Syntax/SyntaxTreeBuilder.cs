using System.Buffers;
using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Syntax;

/// <summary>Lays the nodes of a text in one array, in the order a reader meets them.</summary>
/// <remarks>Buffers are pooled: a tree of a small policy costs its entries and nothing else.</remarks>
internal sealed class SyntaxTreeBuilder
{
    /// <summary>A larger buffer is not kept: texts of many megabytes are few.</summary>
    private const int MostPooled = 128 * 1024;

    private readonly MappedText _text;
    private readonly SyntaxDialect _dialect;
    private readonly int[] _open = ArrayPool<int>.Shared.Rent(SyntaxLimits.Depth);
    private SyntaxEntry[] _entries = ArrayPool<SyntaxEntry>.Shared.Rent(256);
    private ImmutableArray<string>.Builder? _texts;
    private ImmutableArray<string>.Builder? _tags;
    private int _count;
    private bool _isPooled = true;

    public SyntaxTreeBuilder(MappedText text, SyntaxDialect dialect)
    {
        _text = text;
        _dialect = dialect;
        Errors = new SyntaxErrorList(text.Content.Length);
    }

    public SyntaxErrorList Errors { get; }

    /// <summary>The number of nodes so far; the index of the next one.</summary>
    public int Count => _count;

    /// <summary>How many containers are open.</summary>
    public int Depth { get; private set; }

    /// <summary>The kind of the innermost open container; Missing at the top.</summary>
    public SyntaxKind Container => Depth == 0 ? SyntaxKind.Missing : _entries[_open[Depth - 1]].Kind;

    /// <summary>The kind of the container around the innermost one; Missing if there is none.</summary>
    public SyntaxKind Enclosing => Depth < 2 ? SyntaxKind.Missing : _entries[_open[Depth - 2]].Kind;

    /// <summary>Where the innermost open container begins.</summary>
    public int ContainerStart => _entries[_open[Depth - 1]].Start;

    /// <summary>Opens a container; false when it would be too deep, and then an error is added and reading must stop.</summary>
    public bool Begin(SyntaxKind kind, int start, string? tag = null, SyntaxFlags flags = SyntaxFlags.None)
    {
        if (Depth == SyntaxLimits.Depth)
        {
            Errors.Add(SyntaxErrorKind.TooDeep, new TextSpan(start, 1));
            return false;
        }

        var index = Add(kind, SyntaxStyle.Plain, new TextSpan(start, 1), flags, 0);
        _entries[index].Tag = AddTag(tag);
        _open[Depth++] = index;
        return true;
    }

    /// <summary>Closes the innermost container at an offset, end exclusive.</summary>
    public void End(int end)
    {
        ref var entry = ref _entries[_open[--Depth]];
        entry.Length = Math.Max(0, end - entry.Start);
        entry.Next = _count;
    }

    /// <summary>
    /// Closes the innermost sequence before its last item and makes that item a name of the mapping around it; false, and nothing is
    /// changed, if the item is no string or the innermost container no sequence.
    /// </summary>
    /// <param name="sequenceStart">Where the closed sequence begins.</param>
    public bool TurnLastItemIntoName(out int sequenceStart)
    {
        sequenceStart = ContainerStart;
        var last = _count - 1;
        ref var sequence = ref _entries[_open[Depth - 1]];
        if (sequence.Kind != SyntaxKind.Sequence || sequence.Count == 0 || _entries[last].Kind != SyntaxKind.String)
        {
            return false;
        }

        sequence.Count--;
        sequence.Length = _entries[last].Start - sequence.Start;
        sequence.Next = last;
        Depth--;
        _entries[_open[Depth - 1]].Count++;
        return true;
    }

    /// <summary>Whether an open container, not only the innermost, is of this kind.</summary>
    public bool IsInside(SyntaxKind kind)
    {
        for (var depth = 0; depth < Depth; depth++)
        {
            if (_entries[_open[depth]].Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds a name of the innermost mapping; its value must follow.</summary>
    public void Name(SyntaxKind kind, SyntaxStyle style, TextSpan span, SyntaxFlags flags = SyntaxFlags.None, string? text = null)
    {
        _entries[_open[Depth - 1]].Count++;
        AddScalar(kind, style, span, flags, text, null, isName: true);
    }

    /// <summary>Adds a scalar as a value.</summary>
    public void Scalar(SyntaxKind kind, SyntaxStyle style, TextSpan span, SyntaxFlags flags = SyntaxFlags.None, string? text = null, string? tag = null) =>
        AddScalar(kind, style, span, flags, text, tag, isName: false);

    /// <summary>Copies the node at an index, with all in it, as the next value: what an alias does.</summary>
    /// <returns>How many nodes were added.</returns>
    public int Copy(int source)
    {
        var length = _entries[source].Next - source;
        var target = _count;
        CountItem();
        for (var offset = 0; offset < length; offset++)
        {
            AddCopy(source + offset, target - source);
        }

        return length;
    }

    /// <summary>Copies a member of another mapping into the innermost one: what a merge key does.</summary>
    /// <returns>How many nodes were added.</returns>
    public int CopyMember(int name)
    {
        var value = _entries[name].Next;
        var end = _entries[value].Next;
        var shift = _count - name;
        _entries[_open[Depth - 1]].Count++;
        for (var index = name; index < end; index++)
        {
            AddCopy(index, shift);
        }

        return end - name;
    }

    /// <summary>Takes a merge key out of the innermost mapping, once its members stand there themselves.</summary>
    public void RemoveMergeKey(int name)
    {
        _entries[name].Flags |= SyntaxFlags.MergeKey;
        _entries[_open[Depth - 1]].Count--;
    }

    public ref readonly SyntaxEntry this[int index] => ref _entries[index];

    public string TextAt(int index) => _texts![index];

    /// <summary>Closes what is open and gives the tree.</summary>
    public SyntaxTree ToTree(int end)
    {
        while (Depth > 0)
        {
            End(end);
        }

        var entries = new SyntaxEntry[_count];
        Array.Copy(_entries, entries, _count);
        ReturnEntries();
        ArrayPool<int>.Shared.Return(_open);
        _entries = [];
        return new SyntaxTree(
            _text, _dialect, entries, _count, _texts?.ToImmutable() ?? [], _tags?.ToImmutable() ?? [], Errors.ToImmutable());
    }

    private void AddScalar(SyntaxKind kind, SyntaxStyle style, TextSpan span, SyntaxFlags flags, string? text, string? tag, bool isName)
    {
        var index = Add(kind, style, span, flags, AddText(text), isName);
        _entries[index].Tag = AddTag(tag);
    }

    private int Add(SyntaxKind kind, SyntaxStyle style, TextSpan span, SyntaxFlags flags, int count, bool isName = false)
    {
        if (!isName)
        {
            CountItem();
        }

        if (_count == _entries.Length)
        {
            Grow();
        }

        ref var entry = ref _entries[_count];
        entry.Start = span.Start;
        entry.Length = span.Length;
        entry.Next = _count + 1;
        entry.Count = count;
        entry.Tag = -1;
        entry.Kind = kind;
        entry.Style = style;
        entry.Flags = flags;
        return _count++;
    }

    private void AddCopy(int index, int shift)
    {
        if (_count == _entries.Length)
        {
            Grow();
        }

        var copy = _entries[index];
        copy.Next += shift;
        copy.Flags |= SyntaxFlags.Expanded;
        _entries[_count++] = copy;
    }

    /// <summary>A sequence counts its items; a mapping counts its names.</summary>
    private void CountItem()
    {
        if (Depth > 0 && _entries[_open[Depth - 1]].Kind == SyntaxKind.Sequence)
        {
            _entries[_open[Depth - 1]].Count++;
        }
    }

    private int AddText(string? text)
    {
        if (text is null)
        {
            return 0;
        }

        _texts ??= ImmutableArray.CreateBuilder<string>();
        _texts.Add(text);
        return _texts.Count - 1;
    }

    private int AddTag(string? tag)
    {
        if (tag is null)
        {
            return -1;
        }

        _tags ??= ImmutableArray.CreateBuilder<string>();
        var known = _tags.IndexOf(tag);
        if (known >= 0)
        {
            return known;
        }

        _tags.Add(tag);
        return _tags.Count - 1;
    }

    private void Grow()
    {
        var isPooled = _entries.Length < MostPooled;
        var larger = isPooled ? ArrayPool<SyntaxEntry>.Shared.Rent(_entries.Length * 2) : new SyntaxEntry[_entries.Length * 2];
        Array.Copy(_entries, larger, _count);
        ReturnEntries();
        _entries = larger;
        _isPooled = isPooled;
    }

    private void ReturnEntries()
    {
        if (_isPooled)
        {
            ArrayPool<SyntaxEntry>.Shared.Return(_entries);
        }
    }
}
