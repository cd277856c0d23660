using System.Text;

namespace PolicyLint.Syntax;

/// <summary>Finds the node at an offset and says how one gets there from the root.</summary>
internal static class SyntaxPath
{
    /// <summary>More children than these are found by a search: a list of fifty thousand may have as many findings.</summary>
    private const int MostWalked = 32;

    public static SyntaxNode NodeAt(SyntaxTree tree, int offset) => Find(tree, offset, null);

    public static string At(SyntaxTree tree, int offset)
    {
        var path = new StringBuilder();
        Find(tree, offset, path);
        return path.ToString();
    }

    private static SyntaxNode Find(SyntaxTree tree, int offset, StringBuilder? path)
    {
        foreach (var root in tree.Roots)
        {
            if (Holds(root, offset))
            {
                return Descend(root, offset, path);
            }
        }

        return default;
    }

    private static SyntaxNode Descend(SyntaxNode node, int offset, StringBuilder? path)
    {
        while (true)
        {
            var inner = node.Kind == SyntaxKind.Mapping ? InMapping(node, offset, path) : InSequence(node, offset, path);
            if (inner.Kind == SyntaxKind.Missing)
            {
                return node;
            }

            node = inner;
        }
    }

    private static SyntaxNode InMapping(SyntaxNode mapping, int offset, StringBuilder? path)
    {
        if (mapping.Count > MostWalked && mapping.Tree.Children.Before(mapping, offset) is { } near)
        {
            return InMember(near.Name, near.Value, offset, path);
        }

        foreach (var member in mapping.Members)
        {
            if (InMember(member.Name, member.Value, offset, path) is { Kind: not SyntaxKind.Missing } found)
            {
                return found;
            }
        }

        return default;
    }

    private static SyntaxNode InMember(SyntaxNode name, SyntaxNode value, int offset, StringBuilder? path)
    {
        var found = Holds(name, offset) ? name : Holds(value, offset) ? value : default;
        if (found.Kind != SyntaxKind.Missing)
        {
            AppendName(path, name.Value);
        }

        return found;
    }

    private static SyntaxNode InSequence(SyntaxNode sequence, int offset, StringBuilder? path)
    {
        if (sequence.Count > MostWalked && sequence.Tree.Children.Before(sequence, offset) is { } near)
        {
            return InItem(near.Value, near.Index, offset, path);
        }

        var index = 0;
        foreach (var item in sequence.Items)
        {
            if (InItem(item, index++, offset, path) is { Kind: not SyntaxKind.Missing } found)
            {
                return found;
            }
        }

        return default;
    }

    private static SyntaxNode InItem(SyntaxNode item, int index, int offset, StringBuilder? path)
    {
        if (!Holds(item, offset))
        {
            return default;
        }

        path?.Append('[').Append(index).Append(']');
        return item;
    }

    /// <summary>A place between two characters belongs to what ends or begins there; what an alias put here stands elsewhere.</summary>
    private static bool Holds(SyntaxNode node, int offset) =>
        node.Kind != SyntaxKind.Missing && offset >= node.Span.Start && offset < Math.Max(node.Span.End, node.Span.Start + 1);

    private static void AppendName(StringBuilder? path, string name)
    {
        if (path is null)
        {
            return;
        }

        if (!IsIdentifier(name))
        {
            path.Append("['").Append(name.Replace("\\", "\\\\").Replace("'", "\\'")).Append("']");
            return;
        }

        if (path.Length > 0)
        {
            path.Append('.');
        }

        path.Append(name);
    }

    private static bool IsIdentifier(string name)
    {
        foreach (var unit in name)
        {
            if (!(unit is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-'))
            {
                return false;
            }
        }

        return name.Length > 0;
    }
}
