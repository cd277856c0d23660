namespace PolicyLint.Syntax;

/// <summary>The children of the large containers of a tree in the order they stand in the text, so that one is found without a walk over all.</summary>
internal sealed class SyntaxChildren(SyntaxTree tree)
{
    private readonly Dictionary<int, SyntaxChild[]?> _byContainer = [];

    /// <summary>The last child that begins at an offset or before it; null if the children do not stand in order, as with an alias among them.</summary>
    public SyntaxChild? Before(SyntaxNode container, int offset)
    {
        if (Of(container) is not { } children)
        {
            return null;
        }

        var (low, high) = (0, children.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = children[middle].Start <= offset ? (middle, high) : (low, middle - 1);
        }

        return children[low];
    }

    private SyntaxChild[]? Of(SyntaxNode container)
    {
        lock (_byContainer)
        {
            if (!_byContainer.TryGetValue(container.Index, out var children))
            {
                children = Read(container);
                _byContainer.Add(container.Index, children);
            }

            return children;
        }
    }

    private SyntaxChild[]? Read(SyntaxNode container)
    {
        var children = new List<SyntaxChild>(container.Count);
        if (container.Kind == SyntaxKind.Mapping)
        {
            foreach (var member in container.Members)
            {
                children.Add(new SyntaxChild(member.Name, member.Value, children.Count));
            }
        }
        else
        {
            foreach (var item in container.Items)
            {
                children.Add(new SyntaxChild(item, item, children.Count));
            }
        }

        return children.Count > 0 && AreInOrder(children) ? [.. children] : null;
    }

    private bool AreInOrder(List<SyntaxChild> children)
    {
        var end = 0;
        foreach (var child in children)
        {
            if (child.Start < end || child.Name.Kind == SyntaxKind.Missing || child.Value.Kind == SyntaxKind.Missing || !ReferenceEquals(child.Name.Tree, tree))
            {
                return false;
            }

            end = child.Value.Span.End;
        }

        return true;
    }
}
