using System.Text;

namespace PolicyLint.Syntax;

/// <summary>Finds the node at an offset and says how one gets there from the root.</summary>
internal static class SyntaxPath
{
    /// <summary>Up to so many items are looked at one by one.</summary>
    private const int ShortSequence = 64;

    public static SyntaxNode NodeAt(SyntaxTree tree, int offset) => Find(tree, offset, null, null);

    public static string At(SyntaxTree tree, int offset, Func<string, string?>? nameOfTag, bool isInside)
    {
        var path = new StringBuilder();
        var node = Find(tree, offset, path, nameOfTag);
        if (isInside && node.IsScalar)
        {
            AppendTag(path, node, nameOfTag);
        }

        return path.ToString();
    }

    private static SyntaxNode Find(SyntaxTree tree, int offset, StringBuilder? path, Func<string, string?>? nameOfTag)
    {
        foreach (var root in tree.Roots)
        {
            if (Holds(root, offset))
            {
                return Descend(root, offset, path, nameOfTag);
            }
        }

        return default;
    }

    private static SyntaxNode Descend(SyntaxNode node, int offset, StringBuilder? path, Func<string, string?>? nameOfTag)
    {
        while (true)
        {
            var length = path?.Length ?? 0;
            AppendTag(path, node, nameOfTag);
            var inner = node.Kind == SyntaxKind.Mapping ? InMapping(node, offset, path) : InSequence(node, offset, path);
            if (inner.Kind == SyntaxKind.Missing)
            {
                path?.Remove(length, path.Length - length);
                return node;
            }

            node = inner;
        }
    }

    private static void AppendTag(StringBuilder? path, SyntaxNode node, Func<string, string?>? nameOfTag)
    {
        if (nameOfTag is not null && node.Tag is { } tag && nameOfTag(tag) is { } name)
        {
            AppendName(path, name);
        }
    }

    private static SyntaxNode InMapping(SyntaxNode mapping, int offset, StringBuilder? path)
    {
        foreach (var member in mapping.Members)
        {
            if (Holds(member.Name, offset))
            {
                AppendName(path, member.Name.Value);
                return member.Name;
            }

            if (Holds(member.Value, offset))
            {
                AppendName(path, member.Name.Value);
                return member.Value;
            }
        }

        return default;
    }

    private static SyntaxNode InSequence(SyntaxNode sequence, int offset, StringBuilder? path)
    {
        if (sequence.Count > ShortSequence && sequence.Tree.ItemsInOrder(sequence) is { Length: > 0 } items)
        {
            return InLongSequence(items, offset, path);
        }

        var index = 0;
        foreach (var item in sequence.Items)
        {
            if (Holds(item, offset))
            {
                path?.Append('[').Append(index).Append(']');
                return item;
            }

            index++;
        }

        return default;
    }

    /// <summary>Items stand one after the other, so the last one that begins at or before the offset is the one.</summary>
    private static SyntaxNode InLongSequence(SyntaxNode[] items, int offset, StringBuilder? path)
    {
        var low = 0;
        var high = items.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (items[middle].Span.Start <= offset)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        if (!Holds(items[low], offset))
        {
            return default;
        }

        path?.Append('[').Append(low).Append(']');
        return items[low];
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
