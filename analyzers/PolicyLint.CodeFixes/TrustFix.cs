using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PolicyLint.Analyzers;

namespace PolicyLint.CodeFixes;

/// <summary>Writes one account in place of a principal that is everyone.</summary>
internal sealed class TrustFix(SyntaxNode root, SemanticModel model)
{
    private const string AnyPrincipalMethod = "AddAnyPrincipal";

    public IReadOnlyList<TextChange> Render(CSharpChange change)
    {
        var account = change.Texts is [var known] ? known : null;
        foreach (var node in root.FindNode(change.Span, getInnermostNodeForTie: true).AncestorsAndSelf())
        {
            switch (node)
            {
                case LiteralExpressionSyntax { Token.ValueText: "*", Parent: not ArgumentSyntax } literal when literal.Span == change.Span:
                    return InDictionary(literal, account);
                case ObjectCreationExpressionSyntax { Initializer: null, ArgumentList: { } arguments } creation when IsEveryone(creation):
                    return Write(NameOf(creation.Type), account is null ? "AccountRootPrincipal" : "AccountPrincipal", arguments, account);
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: AnyPrincipalMethod } member } call:
                    return Write(member.Name, account is null ? "AddAccountRootPrincipal" : "AddAwsAccountPrincipal", call.ArgumentList, account);
                case StatementSyntax or MemberDeclarationSyntax:
                    return [];
            }
        }

        return [];
    }

    /// <summary>Where principals are written as in JSON: everyone alone, or among those of AWS.</summary>
    private IReadOnlyList<TextChange> InDictionary(LiteralExpressionSyntax everyone, string? account)
    {
        var written = account is null ? TypeNames.At(string.Empty, "Aws", everyone, model) + ".ACCOUNT_ID" : StringToken.Literal(account);
        var entry = everyone.Parent is ExpressionSyntax parent ? InitializerEdits.EntryOf(parent) : null;
        if (entry is not { Name: LiteralExpressionSyntax { Token.ValueText: "Principal" } })
        {
            return [new TextChange(everyone.Span, written)];
        }

        var code = DictionaryCode.At(everyone, model);
        return [new TextChange(everyone.Span, code.New(code.Entry("AWS", written)))];
    }

    private static bool IsEveryone(ObjectCreationExpressionSyntax creation) => NameOf(creation.Type).Identifier.ValueText switch
    {
        "AnyPrincipal" or "StarPrincipal" => true,
        "ArnPrincipal" => creation.ArgumentList?.Arguments is [{ Expression: LiteralExpressionSyntax { Token.ValueText: "*" } }],
        _ => false,
    };

    private static SimpleNameSyntax NameOf(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right,
        AliasQualifiedNameSyntax qualified => qualified.Name,
        SimpleNameSyntax name => name,
        _ => SyntaxFactory.IdentifierName(string.Empty),
    };

    private static IReadOnlyList<TextChange> Write(SimpleNameSyntax name, string newName, ArgumentListSyntax arguments, string? account) =>
    [
        new TextChange(name.Span, newName),
        new TextChange(arguments.Span, account is null ? "()" : "(" + StringToken.Literal(account) + ")"),
    ];
}
