namespace PolicyLint.Syntax;

/// <summary>The items of a sequence, or the roots of a tree, walked without allocating.</summary>
public readonly struct SyntaxNodeList
{
    private readonly SyntaxTree? _tree;
    private readonly int _start;
    private readonly int _end;

    internal SyntaxNodeList(SyntaxTree tree, int start, int end, int count)
    {
        _tree = tree;
        _start = start;
        _end = end;
        Count = count;
    }

    /// <summary>The number of items; of roots, an upper bound.</summary>
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

        public SyntaxNode Current { get; private set; }

        public bool MoveNext()
        {
            if (_tree is null || _next >= _end)
            {
                return false;
            }

            Current = new SyntaxNode(_tree, _next);
            _next = _tree.EntryAt(_next).Next;
            return true;
        }
    }
}
