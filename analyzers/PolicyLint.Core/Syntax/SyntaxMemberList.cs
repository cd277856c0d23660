namespace PolicyLint.Syntax;

/// <summary>The members of a mapping, walked without allocating.</summary>
public readonly struct SyntaxMemberList
{
    private readonly SyntaxTree? _tree;
    private readonly int _start;
    private readonly int _end;

    internal SyntaxMemberList(SyntaxTree tree, int start, int end, int count)
    {
        _tree = tree;
        _start = start;
        _end = end;
        Count = count;
    }

    public int Count { get; }

    public Enumerator GetEnumerator() => new(_tree, _start, _end);

    public struct Enumerator
    {
        private readonly SyntaxTree? _tree;
        private readonly int _end;
        private int _next;

        internal Enumerator(SyntaxTree? tree, int start, int end)
        {
            _tree = tree;
            _next = start;
            _end = end;
            Current = default;
        }

        public SyntaxMember Current { get; private set; }

        public bool MoveNext()
        {
            if (_tree is null)
            {
                return false;
            }

            while (_next < _end)
            {
                var name = _next;
                var value = _tree.EntryAt(name).Next;
                _next = _tree.EntryAt(value).Next;
                if ((_tree.EntryAt(name).Flags & SyntaxFlags.MergeKey) == 0)
                {
                    Current = new SyntaxMember(new SyntaxNode(_tree, name), new SyntaxNode(_tree, value));
                    return true;
                }
            }

            return false;
        }
    }
}
