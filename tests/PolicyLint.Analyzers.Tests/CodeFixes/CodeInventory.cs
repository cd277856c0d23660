using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PolicyLint.Analyzers.Cdk;
using PolicyLint.Model;
using SourceText = PolicyLint.Text.SourceText;

namespace PolicyLint.Analyzers.Tests.CodeFixes;

/// <summary>Reads what the constructor of a stack makes, as the analyzer does.</summary>
internal static class CodeInventory
{
    /// <summary>What is used as a policy of some kind, and the statements of which no use is known.</summary>
    public static async Task<(Inventory Used, Inventory Unused)> OfAsync(Document document)
    {
        var model = (await document.GetSemanticModelAsync())!;
        var root = (await document.GetSyntaxRootAsync())!;
        var body = root.DescendantNodes().OfType<ConstructorDeclarationSyntax>().Single().Body!;
        var source = new SourceText("Stack.cs", root.ToFullString());
        var block = BlockEvaluator.Read(source, body.Span, [model.GetOperation(body)!], new MemberValues(model.Compilation), CancellationToken.None);
        return (CdkInventory.OfSinks(block).ToInventory(), CdkInventory.OfRest(block));
    }
}
