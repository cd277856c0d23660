using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PolicyLint.Analyzers;

namespace PolicyLint.CodeFixes;

/// <summary>Renders a change as edits of C# code. What is not found again as it was, or cannot be written there, gives none.</summary>
internal sealed class CSharpRenderer(SyntaxNode root, SourceText text, SemanticModel model, CancellationToken cancellation)
{
    public IReadOnlyList<TextChange> Render(CSharpChange change)
    {
        if (change.Span.End > text.Length)
        {
            return [];
        }

        return change.Kind switch
        {
            CSharpChangeKind.ReplaceText when change.Texts is [var replacement] => ReplaceText(change, replacement),
            CSharpChangeKind.Edits => Edits(change.Edits),
            CSharpChangeKind.RemoveElement => RemoveElement(change),
            CSharpChangeKind.ReplaceElement when !change.Texts.IsEmpty => ReplaceElement(change),
            CSharpChangeKind.TrustAccount => new TrustFix(root, model).Render(change),
            CSharpChangeKind.NarrowResource => new ResourceFix(root, text, model, cancellation).Render(change),
            CSharpChangeKind.AddMember when change.Texts is [var name, var value] => AddMember(change, name, value),
            CSharpChangeKind.MoveToGroup => new GroupFix(root, text, model, cancellation).Render(change),
            CSharpChangeKind.WriteDictionary => new DictionaryFix(root, model).Render(change),
            CSharpChangeKind.KeepSecret => new SecretFix(root, text, model, cancellation).Render(change),
            CSharpChangeKind.AddCondition => new ConditionFix(root, text, model, cancellation).Render(change),
            _ => [],
        };
    }

    /// <summary>All of them or none, and only where the text is still what was linted.</summary>
    private IReadOnlyList<TextChange> Edits(ImmutableArray<CSharpEdit> edits)
    {
        foreach (var edit in edits)
        {
            if (edit.Span.End > text.Length || text.ToString(edit.Span) != edit.Before)
            {
                return [];
            }
        }

        return [.. edits.Select(edit => new TextChange(edit.Span, edit.After))];
    }

    /// <summary>A part of a literal, where it stands as it is; all of a literal, however it is escaped.</summary>
    private IReadOnlyList<TextChange> ReplaceText(CSharpChange change, string replacement)
    {
        var token = root.FindToken(change.Span.Start);
        if (token.Span == change.Span || token.ValueText == change.Before)
        {
            var isWhole = token.IsKind(SyntaxKind.StringLiteralToken) && token.ValueText.Length > 0;
            return isWhole && token.Span.Contains(change.Span) ? [new TextChange(token.Span, StringToken.Literal(replacement))] : [];
        }

        var isThere = token.Span.Contains(change.Span) && text.ToString(change.Span) == change.Before;
        return isThere && StringToken.Encode(token, replacement) is { } encoded ? [new TextChange(change.Span, encoded)] : [];
    }

    private IReadOnlyList<TextChange> RemoveElement(CSharpChange change)
    {
        if (ListOf(change.Span) is not { } list)
        {
            return MemberAt(change.Span) is { Parent: InitializerExpressionSyntax initializer } member ? InitializerEdits.Remove(initializer, member, text) : [];
        }

        // Another list may not be used everywhere that this one is.
        var isBeside = change.Beside is not { } beside || (beside.End <= text.Length && ListOf(beside)?.Node == list.Node);
        return isBeside ? list.Remove(text) : [];
    }

    /// <summary>The entry of a dictionary, or the property of an object, whose name has this range.</summary>
    private ExpressionSyntax? MemberAt(TextSpan name)
    {
        var node = root.FindNode(name, getInnermostNodeForTie: true);
        var element = node.AncestorsAndSelf().OfType<ExpressionSyntax>().FirstOrDefault(expression => expression.Parent is InitializerExpressionSyntax && (expression is AssignmentExpressionSyntax || InitializerEdits.EntryOf(expression) is not null));
        var isName = element is AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } ? left.Span == name
            : element is not null && InitializerEdits.EntryOf(element) is { } entry && entry.Name.Span == name;
        return isName ? element : null;
    }

    private IReadOnlyList<TextChange> AddMember(CSharpChange change, string name, string value)
    {
        var creation = root.FindNode(change.Span, getInnermostNodeForTie: true).AncestorsAndSelf().OfType<BaseObjectCreationExpressionSyntax>()
            .FirstOrDefault(made => made.SpanStart == change.Span.Start);
        return creation is { Initializer: { Expressions: [var first, ..] } initializer } && InitializerEdits.EntryOf(first) is not null
            ? [InitializerEdits.Prepend(initializer, DictionaryCode.At(creation, model).Entry(name, StringToken.Literal(value)), text)]
            : [];
    }

    private IReadOnlyList<TextChange> ReplaceElement(CSharpChange change) =>
        ListOf(change.Span) is { } list ? [list.Replace(change.Texts.Select(StringToken.Literal), text)] : [];

    /// <summary>Only of a literal: a name may stand for several elements, and for what is used elsewhere.</summary>
    private ElementList? ListOf(TextSpan span) => root.FindNode(span, getInnermostNodeForTie: true) is LiteralExpressionSyntax literal && literal.Span == span
        ? ElementList.Of(literal, model, cancellation)
        : null;
}
