using PolicyLint.Model;
using PolicyLint.Syntax;

namespace PolicyLint.Reading.Templates;

/// <summary>The leaves of a list of names or ARNs, each with its guard, whatever functions stand around them.</summary>
internal static class TemplateLeaves
{
    public static IReadOnlyList<(WrittenValue Leaf, Guard Guard)> Of(TemplateValues values, SyntaxNode node, Guard guard)
    {
        var leaves = new List<(WrittenValue, Guard)>();
        if (node.Kind == SyntaxKind.Missing)
        {
            return leaves;
        }

        var builder = new WrittenBuilder();
        builder.BeginList(node.Place);
        new TemplateTree(values, builder).Add(node);
        builder.EndList();
        Collect(builder.Complete(), guard, leaves);
        return leaves;
    }

    private static void Collect(WrittenNode node, Guard guard, List<(WrittenValue Leaf, Guard Guard)> leaves)
    {
        var inner = guard.And(node.Guard);
        switch (node)
        {
            case WrittenList list:
                foreach (var item in list.Items)
                {
                    Collect(item, inner, leaves);
                }

                break;
            case WrittenValue { Shape: WrittenShape.String } value:
                leaves.Add((value, inner));
                break;
        }
    }
}
