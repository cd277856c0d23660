using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PolicyLint.Analyzers;

namespace PolicyLint.CodeFixes;

/// <summary>Writes the ARN of the one construct at hand that fits, in place of every resource.</summary>
internal sealed class ResourceFix(SyntaxNode root, SourceText text, SemanticModel model, CancellationToken cancellation)
{
    private const string AllMethod = "AddAllResources";

    public IReadOnlyList<TextChange> Render(CSharpChange change)
    {
        var node = root.FindNode(change.Span, getInnermostNodeForTie: true);
        if (ArnsAt(node, change.Texts) is not { Count: > 0 } arns)
        {
            return [];
        }

        if (node is LiteralExpressionSyntax { Token.ValueText: "*" } literal && node.Span == change.Span)
        {
            return InPlaceOf(literal, arns);
        }

        return node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: AllMethod } member } call
            && call.Span.Contains(change.Span)
            ? [new TextChange(member.Name.Span, "AddResources"), new TextChange(call.ArgumentList.Span, "(" + string.Join(", ", arns) + ")")]
            : [];
    }

    private IReadOnlyList<TextChange> InPlaceOf(LiteralExpressionSyntax literal, IReadOnlyList<string> arns)
    {
        if (ElementList.Of(literal, model, cancellation) is { } list)
        {
            return [list.Replace(arns, text)];
        }

        var isValue = literal.Parent is AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax } assignment ? assignment.Right == literal
            : literal.Parent is InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: [_, var value] } && value == literal;
        return isValue ? [new TextChange(literal.Span, arns is [var only] ? only : "new[] { " + string.Join(", ", arns) + " }")] : [];
    }

    /// <summary>The ARNs of the only one that has all that is needed; null if there is none, or a choice.</summary>
    private IReadOnlyList<string>? ArnsAt(SyntaxNode node, IReadOnlyList<string> needs)
    {
        IReadOnlyList<string>? only = null;
        foreach (var symbol in ScopeSymbols.At(node, model, cancellation))
        {
            if (ArnsOf(symbol, needs) is not { } arns)
            {
                continue;
            }

            if (only is not null)
            {
                return null;
            }

            only = arns;
        }

        return only;
    }

    private static List<string>? ArnsOf(ScopeSymbol symbol, IReadOnlyList<string> needs)
    {
        var arns = new List<string>();
        foreach (var need in needs)
        {
            if (need.Split(' ').Select(type => ConstructArns.Of(symbol, type)).FirstOrDefault(one => one is not null) is not { } arn)
            {
                return null;
            }

            arns.Add(arn);
        }

        return arns;
    }
}
