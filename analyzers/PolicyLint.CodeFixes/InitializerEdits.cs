using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PolicyLint.CodeFixes;

/// <summary>Reads, and adds to, what stands in the braces behind <c>new</c>.</summary>
internal static class InitializerEdits
{
    /// <summary>An element behind the last one, on a line of its own where that one has one.</summary>
    public static IReadOnlyList<TextChange> Append(InitializerExpressionSyntax initializer, string element, SourceText text)
    {
        var elements = initializer.Expressions;
        if (elements.Count == 0)
        {
            var inside = TextSpan.FromBounds(initializer.OpenBraceToken.Span.End, initializer.CloseBraceToken.SpanStart);
            return CodeLayout.IsBlank(text, inside) ? [new TextChange(inside, " " + element + " ")] : [];
        }

        var last = elements[elements.Count - 1];
        var hasComma = elements.SeparatorCount == elements.Count;
        var end = CodeLayout.EndOfComments(hasComma ? elements.GetSeparator(elements.Count - 1) : last.GetLastToken());
        var isOnLine = CodeLayout.BeginsLine(text, last.SpanStart) || end > last.Span.End + 1;
        var space = isOnLine ? CodeLayout.LineBreakAt(text, last.SpanStart) + CodeLayout.IndentationAt(text, last.SpanStart) : " ";
        if (hasComma)
        {
            return [new TextChange(new TextSpan(end, 0), space + element + ",")];
        }

        return end == last.Span.End
            ? [new TextChange(new TextSpan(end, 0), "," + space + element)]
            : [new TextChange(new TextSpan(last.Span.End, 0), ","), new TextChange(new TextSpan(end, 0), space + element)];
    }

    /// <summary>An element before the first one, on a line of its own where that one has one.</summary>
    public static TextChange Prepend(InitializerExpressionSyntax initializer, string element, SourceText text)
    {
        var start = initializer.Expressions[0].SpanStart;
        var space = CodeLayout.BeginsLine(text, start) ? CodeLayout.LineBreakAt(text, start) + CodeLayout.IndentationAt(text, start) : " ";
        return new TextChange(new TextSpan(start, 0), element + "," + space);
    }

    /// <summary>What takes an element out, and the space it leaves; nothing if a comment is about it alone.</summary>
    public static IReadOnlyList<TextChange> Remove(InitializerExpressionSyntax initializer, ExpressionSyntax element, SourceText text)
    {
        if (initializer.Expressions.Count > 1)
        {
            return ElementList.Of(initializer, element).Remove(text);
        }

        var open = initializer.OpenBraceToken.Span.End;
        var close = initializer.CloseBraceToken.SpanStart;
        var rest = TextSpan.FromBounds(element.Span.End, close);
        return CodeLayout.IsBlank(text, TextSpan.FromBounds(open, element.SpanStart)) && text.ToString(rest).Trim() is "" or ","
            ? [new TextChange(TextSpan.FromBounds(open, close), " ")]
            : [];
    }

    /// <summary>The value that a property is given; null if it is given none.</summary>
    public static ExpressionSyntax? PropertyOf(InitializerExpressionSyntax? initializer, string name)
    {
        foreach (var expression in initializer?.Expressions ?? default)
        {
            if (expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax left, Right: var value } && left.Identifier.ValueText == name)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The name and the value of an entry of a dictionary, in either form; null for what is none.</summary>
    public static (ExpressionSyntax Name, ExpressionSyntax Value)? EntryOf(ExpressionSyntax element) => element switch
    {
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [var index] }, Right: var value } => (index.Expression, value),
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: [var name, var value] } => (name, value),
        _ => null,
    };
}
