using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PolicyLint.Analyzers;
using PolicyLint.Analyzers.Cdk;

namespace PolicyLint.CodeFixes;

/// <summary>Makes a secret of Secrets Manager in place of an output.</summary>
internal sealed class SecretFix(SyntaxNode root, SourceText text, SemanticModel model, CancellationToken cancellation)
{
    private const string Module = "AWS.SecretsManager";
    private const string Description = "Description";

    public IReadOnlyList<TextChange> Render(CSharpChange change)
    {
        var use = root.FindNode(change.Span, getInnermostNodeForTie: true);
        if (use.FirstAncestorOrSelf<ObjectCreationExpressionSyntax>(IsOutput) is not
            { Parent: ExpressionStatementSyntax, ArgumentList.Arguments: [_, _, { Expression: ObjectCreationExpressionSyntax { Initializer: { } members } props }] } output
            || InitializerEdits.PropertyOf(members, "Value") is not { } value || Secret(value, use) is not { } secret)
        {
            return [];
        }

        var written = new List<string> { "SecretStringValue = " + secret };
        if (InitializerEdits.PropertyOf(members, Description) is { } description)
        {
            written.Insert(0, $"{Description} = {description}");
        }

        var first = members.Expressions[0].SpanStart;
        var separator = "," + (CodeLayout.BeginsLine(text, first) ? CodeLayout.LineBreakAt(text, first) + CodeLayout.IndentationAt(text, first) : " ");
        return
        [
            new TextChange(output.Type.Span, TypeNames.At(Module, "Secret", output, model)),
            new TextChange(props.Type.Span, TypeNames.At(Module, "SecretProps", output, model)),
            new TextChange(TextSpan.FromBounds(first, members.Expressions[members.Expressions.Count - 1].Span.End), string.Join(separator, written)),
        ];
    }

    private bool IsOutput(ObjectCreationExpressionSyntax creation) =>
        model.GetTypeInfo(creation, cancellation).Type is { Name: "CfnOutput" } type && CdkSymbols.IsCdk(type);

    /// <summary>The secret as a value of its own; null where it is only a part of the text, which then is no secret as a whole.</summary>
    private string? Secret(ExpressionSyntax value, SyntaxNode use)
    {
        var type = model.GetTypeInfo(use, cancellation).Type;
        if (type?.SpecialType == SpecialType.System_String)
        {
            return value.Span == use.Span ? $"{TypeNames.At(string.Empty, "SecretValue", value, model)}.ResourceAttribute({value})" : null;
        }

        return type is { Name: "SecretValue" } && value is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access, ArgumentList.Arguments.Count: 0 } && access.Expression.Span == use.Span
            ? access.Expression.ToString()
            : null;
    }
}
