using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Fixing;

/// <summary>Writes one account in place of everyone.</summary>
internal static class TrustEdits
{
    private const string Type = "AWS";
    private const string OwnAccount = "AWS::AccountId";

    /// <summary>The edits in the text of the tree. The account that a policy will be in is known by a name in a template, and nowhere else.</summary>
    public static ImmutableArray<(TextSpan Span, string Text)> Render(SyntaxTree tree, TrustAccount change)
    {
        if (ElementPlace.FindValue(tree, change.Principal.Span) is not { } found || tree.IsRepeated(found.Value.Span)
            || found.Value is not { Kind: SyntaxKind.String, Tag: null } || (change.Account is null && !IsTemplate(tree)))
        {
            return [];
        }

        var text = change.Account ?? OwnAccount;
        ImmutableArray<string> names = change.Account is null ? ["Ref"] : [];
        if (found.Name.Kind == SyntaxKind.Missing)
        {
            // Among others, a reference in brackets can stand in either style.
            return [(found.Value.Span, change.Account is null ? $"{{\"Ref\": \"{OwnAccount}\"}}" : Quoted(found, text))];
        }

        if (found.Name.Value != Type)
        {
            names = change.Account is null ? [Type, "Ref"] : [Type];
        }

        return [found.IsInFlow ? (found.Value.Span, NestedMembers.InFlow(found, names, text)) : InBlock(found, names, text)];
    }

    /// <summary>A template as a whole: what is a text in one knows no functions.</summary>
    private static bool IsTemplate(SyntaxTree tree) => tree.Text.Outer is null && tree.Root.Member("Resources").Kind == SyntaxKind.Mapping;

    private static string Quoted(ElementPlace element, string text) =>
        element.Value.Style == SyntaxStyle.DoubleQuoted ? '"' + text + '"' : "'" + text + "'";

    private static (TextSpan Span, string Text) InBlock(ElementPlace element, ImmutableArray<string> names, string text)
    {
        var content = element.Content;
        var indentation = new string(' ', FlowLayout.Head(content, element.Name.Span.Start).Length);
        var colon = content.IndexOf(':', element.Name.Span.End) + 1;
        return names.IsEmpty
            ? (element.Value.Span, Quoted(element, text))
            : (TextSpan.FromBounds(colon, element.Value.Span.End), NestedMembers.InBlock(names, text, indentation, FlowLayout.LineBreak(content)));
    }
}
