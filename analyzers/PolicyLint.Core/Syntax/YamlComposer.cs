using PolicyLint.Text;

namespace PolicyLint.Syntax;

/// <summary>Lays YAML nodes in the neutral tree: names and values told apart, aliases and merge keys expanded.</summary>
internal sealed class YamlComposer(MappedText text, SyntaxTreeBuilder builder)
{
    private readonly Stack<Frame> _frames = new();
    private readonly Dictionary<string, int> _anchors = new(StringComparer.Ordinal);
    private readonly HashSet<string> _openAnchors = new(StringComparer.Ordinal);
    private readonly string _content = text.Content;
    private int _expanded;
    private int _lastEnd;
    private int _skipped;

    public void Scalar(string value, SyntaxStyle style, TextSpan span, string? tag, string? anchor)
    {
        if (_skipped > 0)
        {
            return;
        }

        span = WithoutTrailingBlanks(style, span);
        _lastEnd = span.End;
        if (TakesName())
        {
            Name(value, style, span);
            return;
        }

        Remember(anchor, builder.Count);
        var bare = BareText(style, span, value);
        var kind = KindOf(bare, style, tag, span);
        builder.Scalar(kind, style, span, SyntaxFlags.None, bare, tag);
        ValueDone();
    }

    public bool Begin(SyntaxKind kind, int start, bool isFlow, string? tag, string? anchor)
    {
        if (_skipped > 0)
        {
            _skipped++;
            return true;
        }

        if (TakesName())
        {
            // A name that is a container: its text has no meaning in a policy, and what follows still does.
            builder.Errors.Add(SyntaxErrorKind.ComplexName, new TextSpan(start, Math.Min(1, _content.Length - start)));
            builder.Name(SyntaxKind.Missing, SyntaxStyle.Plain, new TextSpan(start, 0), SyntaxFlags.None, string.Empty);
            _frames.Peek().HasName = true;
            _skipped = 1;
            return true;
        }

        var index = builder.Count;
        if (!builder.Begin(kind, start, tag))
        {
            return false;
        }

        _frames.Push(new Frame(kind == SyntaxKind.Mapping, isFlow, index, anchor));
        if (anchor is not null)
        {
            _openAnchors.Add(anchor);
        }

        _lastEnd = start + 1;
        return true;
    }

    public void End(int end)
    {
        if (_skipped > 0)
        {
            _skipped--;
            return;
        }

        var frame = _frames.Pop();
        CompleteMember(frame);
        Merge(frame);
        var close = frame.IsFlow ? Math.Min(_content.Length, end + FlowBracket(end)) : _lastEnd;
        builder.End(close);
        _lastEnd = close;
        if (frame.Anchor is not null)
        {
            _openAnchors.Remove(frame.Anchor);
        }

        Remember(frame.Anchor, frame.Index);
        ValueDone();
    }

    public void Alias(string name, TextSpan span)
    {
        if (_skipped > 0)
        {
            return;
        }

        _lastEnd = span.End;
        if (TakesName())
        {
            Name(_content.Substring(span.Start, span.Length), SyntaxStyle.Plain, span);
            return;
        }

        if (!_anchors.TryGetValue(name, out var index) || !MayExpand(name, index))
        {
            AddAliasError(name, span);
            builder.Scalar(SyntaxKind.Missing, SyntaxStyle.Plain, span, SyntaxFlags.None, string.Empty);
        }
        else
        {
            _expanded += builder.Copy(index);
        }

        ValueDone();
    }

    /// <summary>Closes what an error left open.</summary>
    public void Complete()
    {
        while (_frames.Count > 0)
        {
            CompleteMember(_frames.Pop());
            builder.End(_lastEnd);
            ValueDone();
        }
    }

    /// <summary>Gives a name a missing value where an error, or the parser, leaves it without one.</summary>
    private void CompleteMember(Frame frame)
    {
        if (frame is { IsMapping: true, HasName: true })
        {
            builder.Scalar(SyntaxKind.Missing, SyntaxStyle.Plain, new TextSpan(_lastEnd, 0), SyntaxFlags.None, string.Empty);
        }
    }

    private bool TakesName() => _frames.Count > 0 && _frames.Peek() is { IsMapping: true, HasName: false };

    private void Name(string value, SyntaxStyle style, TextSpan span)
    {
        var frame = _frames.Peek();
        frame.HasName = true;
        if (style == SyntaxStyle.Plain && value == "<<")
        {
            frame.MergeName = builder.Count;
        }

        builder.Name(SyntaxKind.String, style, span, SyntaxFlags.None, value);
    }

    private void ValueDone()
    {
        if (_frames.Count > 0)
        {
            _frames.Peek().HasName = false;
        }
    }

    private void Remember(string? anchor, int index)
    {
        if (anchor is not null)
        {
            _anchors[anchor] = index;
        }
    }

    private bool MayExpand(string name, int index) =>
        !_openAnchors.Contains(name) && _expanded + builder[index].Next - index <= SyntaxLimits.ExpandedNodes;

    private void AddAliasError(string name, TextSpan span)
    {
        if (_openAnchors.Contains(name))
        {
            builder.Errors.Add(SyntaxErrorKind.CircularAlias, span, name);
        }
        else if (_anchors.TryGetValue(name, out var index))
        {
            builder.Errors.Add(SyntaxErrorKind.ExpansionLimit, new TextSpan(builder[index].Start, 1), name);
        }
        else
        {
            builder.Errors.Add(SyntaxErrorKind.UndefinedAlias, span, name);
        }
    }

    /// <summary>Adds the members of a merge key's mappings that the mapping does not have itself.</summary>
    private void Merge(Frame frame)
    {
        if (frame.MergeName is not { } name)
        {
            return;
        }

        builder.RemoveMergeKey(name);
        var value = builder[name].Next;
        if (builder[value].Kind == SyntaxKind.Mapping)
        {
            MergeMapping(frame, value);
            return;
        }

        if (builder[value].Kind != SyntaxKind.Sequence)
        {
            builder.Errors.Add(SyntaxErrorKind.InvalidMerge, new TextSpan(builder[value].Start, Math.Max(1, builder[value].Length)));
            return;
        }

        var end = builder[value].Next;
        for (var item = value + 1; item < end; item = builder[item].Next)
        {
            MergeMapping(frame, item);
        }
    }

    private void MergeMapping(Frame frame, int mapping)
    {
        if (builder[mapping].Kind != SyntaxKind.Mapping)
        {
            builder.Errors.Add(SyntaxErrorKind.InvalidMerge, new TextSpan(builder[mapping].Start, Math.Max(1, builder[mapping].Length)));
            return;
        }

        var end = builder[mapping].Next;
        for (var name = mapping + 1; name < end; name = builder[builder[name].Next].Next)
        {
            var nodes = builder[builder[name].Next].Next - name;
            if (_expanded + nodes > SyntaxLimits.ExpandedNodes)
            {
                builder.Errors.Add(SyntaxErrorKind.ExpansionLimit, new TextSpan(builder[mapping].Start, 1));
                return;
            }

            if (!HasName(frame.Index, builder.TextAt(builder[name].Count)))
            {
                _expanded += builder.CopyMember(name);
            }
        }
    }

    private bool HasName(int mapping, string text)
    {
        for (var name = mapping + 1; name < builder.Count; name = builder[builder[name].Next].Next)
        {
            if (builder.TextAt(builder[name].Count) == text)
            {
                return true;
            }
        }

        return false;
    }

    private int FlowBracket(int end) => end < _content.Length && _content[end] is '}' or ']' ? 1 : 0;

    /// <summary>A block scalar's event reaches to the next line that is not part of it.</summary>
    private TextSpan WithoutTrailingBlanks(SyntaxStyle style, TextSpan span)
    {
        if (style is not (SyntaxStyle.Literal or SyntaxStyle.Folded))
        {
            return span;
        }

        var end = Math.Min(span.End, _content.Length);
        while (end > span.Start && _content[end - 1] is ' ' or '\n' or '\r')
        {
            end--;
        }

        return TextSpan.FromBounds(span.Start, end);
    }

    /// <summary>A plain scalar that is one character long may be an asterisk that was masked.</summary>
    private string BareText(SyntaxStyle style, TextSpan span, string value) =>
        style == SyntaxStyle.Plain && span.Length == 1 && value.Length == 1 ? _content.Substring(span.Start, 1) : value;

    private SyntaxKind KindOf(string value, SyntaxStyle style, string? tag, TextSpan span)
    {
        if (style != SyntaxStyle.Plain || tag is not null)
        {
            return SyntaxKind.String;
        }

        if (value.Length == 1 && value[0] == TextHole.Character && text.HoleAt(span.Start) is not null)
        {
            return SyntaxKind.Hole;
        }

        return YamlWord.KindOf(value);
    }

    private sealed class Frame(bool isMapping, bool isFlow, int index, string? anchor)
    {
        public bool IsMapping { get; } = isMapping;

        public bool IsFlow { get; } = isFlow;

        /// <summary>The container's index in the tree.</summary>
        public int Index { get; } = index;

        public string? Anchor { get; } = anchor;

        public bool HasName { get; set; }

        /// <summary>The index of the merge key's name, if there is one.</summary>
        public int? MergeName { get; set; }
    }
}
