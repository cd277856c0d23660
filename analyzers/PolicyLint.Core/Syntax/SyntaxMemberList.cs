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
            if (_tree is null || _next >= _end)
            {
                return false;
            }

            var value = _tree.EntryAt(_next).Next;
            Current = new SyntaxMember(new SyntaxNode(_tree, _next), new SyntaxNode(_tree, value));
            _next = _tree.EntryAt(value).Next;
            return true;
        }
    }
}
