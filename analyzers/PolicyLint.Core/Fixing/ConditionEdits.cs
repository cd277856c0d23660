using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Fixing;

/// <summary>Adds a test to a statement: with the element Condition, or in the one that is there.</summary>
internal static class ConditionEdits
{
    private const string Element = "Condition";

    /// <summary>The edits in the text of the tree; none where an alias, a function or a comment leaves no place that is surely right.</summary>
    public static ImmutableArray<(TextSpan Span, string Text)> Render(SyntaxTree tree, AddCondition change)
    {
        if (ElementPlace.FirstMember(tree, change.Statement.Span) is not { } first || tree.IsRepeated(first.Span))
        {
            return [];
        }

        var conditions = first.Container.Member(Element);
        if (conditions.Kind == SyntaxKind.Missing)
        {
            return AddLast(first.Container, [Element, change.Operator, change.Key], change.Text);
        }

        var keys = conditions.Member(change.Operator);
        return keys.Kind == SyntaxKind.Missing
            ? AddLast(conditions, [change.Operator, change.Key], change.Text)
            : keys.Member(change.Key).Kind == SyntaxKind.Missing ? AddLast(keys, [change.Key], change.Text) : [];
    }

    /// <summary>A member behind the last one.</summary>
    private static ImmutableArray<(TextSpan Span, string Text)> AddLast(SyntaxNode mapping, ImmutableArray<string> names, string text)
    {
        if (ElementPlace.LastMember(mapping) is not { } last || mapping.Tree.IsRepeated(mapping.Span) || mapping.Tag is not null)
        {
            return [];
        }

        return last.IsInFlow ? FlowEdits.AddAfter(last, names, text) : BlockEdits.AddAfter(last, names, text);
    }
}
