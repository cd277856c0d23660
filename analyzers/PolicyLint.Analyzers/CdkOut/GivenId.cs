using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PolicyLint.Analyzers.CdkOut;

/// <summary>
/// The id that a creation gives its construct. A class of the code may take it under any name, or always give its base the same:
/// <c>LogBucket(Construct scope) : base(scope, "Logs")</c>. By the syntax of its constructor, as only that is looked at.
/// </summary>
internal static class GivenId
{
    private const string Id = "id";
    private const int Position = 1;

    public static ConstructId Of(IObjectCreationOperation creation)
    {
        if (BaseArgumentsOf(creation.Constructor) is not { } arguments)
        {
            return ConstructId.Of(ArgumentOf(creation, Id) ?? FirstText(creation));
        }

        return ArgumentFor(arguments) switch
        {
            LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal => ConstructId.Of(literal.Token.ValueText),
            IdentifierNameSyntax name => ConstructId.Of(ArgumentOf(creation, name.Identifier.ValueText)),
            _ => ConstructId.Of((IOperation?)null),
        };
    }

    /// <summary>What a constructor of the code gives to that of its base; null where it is not seen, or gives no id.</summary>
    private static SeparatedSyntaxList<ArgumentSyntax>? BaseArgumentsOf(IMethodSymbol? constructor)
    {
        var arguments = constructor?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
        {
            ConstructorDeclarationSyntax { Initializer: { RawKind: (int)SyntaxKind.BaseConstructorInitializer } given } => given.ArgumentList,
            TypeDeclarationSyntax { BaseList.Types: [PrimaryConstructorBaseTypeSyntax given, ..] } => given.ArgumentList,
            _ => null,
        };
        return arguments is { Arguments: { Count: > Position } list } ? list : null;
    }

    private static ExpressionSyntax ArgumentFor(SeparatedSyntaxList<ArgumentSyntax> arguments) =>
        (arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == Id) ?? arguments[Position]).Expression;

    private static IOperation? ArgumentOf(IObjectCreationOperation creation, string parameter) =>
        creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value;

    private static IOperation? FirstText(IObjectCreationOperation creation) => creation.Arguments
        .Where(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_String).OrderBy(argument => argument.Parameter!.Ordinal).FirstOrDefault()?.Value;
}
