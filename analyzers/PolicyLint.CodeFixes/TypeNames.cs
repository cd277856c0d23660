using Microsoft.CodeAnalysis;
using PolicyLint.Analyzers.Cdk;

namespace PolicyLint.CodeFixes;

/// <summary>Writes the names of CDK's types as short as the place allows.</summary>
internal static class TypeNames
{
    /// <summary>The name, with its namespace where another type has the name, or no <c>using</c> brings it in.</summary>
    /// <param name="module">The namespace below Amazon.CDK: <c>AWS.IAM</c>.</param>
    /// <param name="name">The name of the type.</param>
    /// <param name="node">The place.</param>
    /// <param name="model">What is known there.</param>
    public static string At(string module, string name, SyntaxNode node, SemanticModel model)
    {
        var found = model.LookupNamespacesAndTypes(node.SpanStart, name: name);
        return found is [ITypeSymbol type] && CdkSymbols.ModuleOf(type) == module ? name : "Amazon.CDK." + (module.Length == 0 ? name : module + "." + name);
    }
}
