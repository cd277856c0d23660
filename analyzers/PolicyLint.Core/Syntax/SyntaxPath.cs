using System.Text;
using PolicyLint.Text;

namespace PolicyLint.Syntax;

/// <summary>Finds the node at an offset and says how one gets there from the root.</summary>
internal static class SyntaxPath
{
    /// <summary>More children than these are found by a search: a list of fifty thousand may have as many findings.</summary>
    private const int MostWalked = 32;

    public static SyntaxNode NodeAt(SyntaxTree tree, int offset) => Find(tree, new TextSpan(offset, 0), null, null);

    public static string At(SyntaxTree tree, TextSpan span, Func<string, string?>? nameOfTag, bool isInside)
    {
        var path = new StringBuilder();
        var node = Find(tree, span, path, nameOfTag);
        if (isInside && node.IsScalar)
        {
            AppendTag(path, node, nameOfTag);
        }

        return path.ToString();
    }

    private static SyntaxNode Find(SyntaxTree tree, TextSpan span, StringBuilder? path, Func<string, string?>? nameOfTag)
    {
        foreach (var root in tree.Roots)
        {
            if (Holds(root, span))
            {
                return Descend(root, span, path, nameOfTag);
            }
        }

        return default;
    }

    private static SyntaxNode Descend(SyntaxNode node, TextSpan span, StringBuilder? path, Func<string, string?>? nameOfTag)
    {
        while (true)
        {
            var length = path?.Length ?? 0;
            AppendTag(path, node, nameOfTag);
            var inner = node.Kind == SyntaxKind.Mapping ? InMapping(node, span, path) : InSequence(node, span, path);
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

    private static SyntaxNode InMapping(SyntaxNode mapping, TextSpan span, StringBuilder? path)
    {
        if (mapping.Count > MostWalked && mapping.Tree.Children.Before(mapping, span.Start) is { } near)
        {
            return InMember(near.Name, near.Value, span, path);
        }

        foreach (var member in mapping.Members)
        {
            if (InMember(member.Name, member.Value, span, path) is { Kind: not SyntaxKind.Missing } found)
            {
                return found;
            }
        }

        return default;
    }

    private static SyntaxNode InMember(SyntaxNode name, SyntaxNode value, TextSpan span, StringBuilder? path)
    {
        var found = Holds(name, span) ? name : Holds(value, span) ? value : default;
        if (found.Kind != SyntaxKind.Missing)
        {
            AppendName(path, name.Value);
        }

        return found;
    }

    private static SyntaxNode InSequence(SyntaxNode sequence, TextSpan span, StringBuilder? path)
    {
        if (sequence.Count > MostWalked && sequence.Tree.Children.Before(sequence, span.Start) is { } near)
        {
            return InItem(near.Value, near.Index, span, path);
        }

        var index = 0;
        foreach (var item in sequence.Items)
        {
            if (InItem(item, index++, span, path) is { Kind: not SyntaxKind.Missing } found)
            {
                return found;
            }
        }

        return default;
    }

    private static SyntaxNode InItem(SyntaxNode item, int index, TextSpan span, StringBuilder? path)
    {
        if (!Holds(item, span))
        {
            return default;
        }

        path?.Append('[').Append(index).Append(']');
        return item;
    }

    /// <summary>A place between two characters belongs to what ends or begins there; what an alias put here stands elsewhere.</summary>
    private static bool Holds(SyntaxNode node, TextSpan span) =>
        node.Kind != SyntaxKind.Missing && span.Start >= node.Span.Start && span.Start < Math.Max(node.Span.End, node.Span.Start + 1)
        && span.End <= Math.Max(node.Span.End, node.Span.Start + 1);

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
