using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PolicyLint.Analyzers.Cdk;
using SourceText = PolicyLint.Text.SourceText;

namespace PolicyLint.Analyzers.Tests.Cdk;

/// <summary>C# code that is compiled against the stub, many members at once.</summary>
internal static class CdkCode
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Amazon.CDK;
        using Amazon.CDK.AWS.DynamoDB;
        using Amazon.CDK.AWS.EC2;
        using Amazon.CDK.AWS.IAM;
        using Amazon.CDK.AWS.KMS;
        using Amazon.CDK.AWS.Lambda;
        using Amazon.CDK.AWS.S3;
        using Amazon.CDK.AWS.SQS;
        using Newtonsoft.Json;
        using Newtonsoft.Json.Linq;
        using Constructs;

        """;

    public static CSharpCompilation Compile(params string[] files) => CSharpCompilation.Create(
        "Code",
        files.Select((file, index) => CSharpSyntaxTree.ParseText(
            Usings + file, new CSharpParseOptions(LanguageVersion.CSharp12), "/code/File" + index + ".cs")),
        [.. Net80.References.All, CdkStub.Reference],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    /// <summary>What the evaluator finds in each constructor of the first file, by the name of its class.</summary>
    public static Dictionary<string, CdkBlock> Read(CSharpCompilation compilation, CancellationToken cancellation = default)
    {
        var tree = compilation.SyntaxTrees[0];
        var model = compilation.GetSemanticModel(tree);
        var source = new SourceText(tree.FilePath, tree.ToString());
        var members = new MemberValues(compilation);
        var read = new Dictionary<string, CdkBlock>(StringComparer.Ordinal);
        foreach (var constructor in tree.GetRoot(CancellationToken.None).DescendantNodes().OfType<ConstructorDeclarationSyntax>())
        {
            read[constructor.Identifier.ValueText] = BlockEvaluator.Read(
                source, constructor.Span, [model.GetOperation(constructor, CancellationToken.None)!], members, cancellation);
        }

        return read;
    }

    /// <summary>What the analyzer says of the constructor of the first file, as ids.</summary>
    public static async Task<string[]> FindingsAsync(CSharpCompilation compilation, bool withUnread = false)
    {
        var exceptions = new List<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new PropertyOptions("PolicyLintUnread", withUnread ? "true" : "false")),
            (exception, _, _) => exceptions.Add(exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var analysis = compilation.WithAnalyzers([new CdkAnalyzer()], options);
        var diagnostics = await analysis.GetAnalyzerDiagnosticsAsync();
        Assert.That(exceptions, Is.Empty);
        var constructor = compilation.SyntaxTrees[0].GetRoot().DescendantNodes().OfType<ConstructorDeclarationSyntax>().First();
        return
        [
            .. diagnostics.Where(diagnostic => diagnostic.Location.SourceTree == constructor.SyntaxTree && constructor.Span.Contains(diagnostic.Location.SourceSpan))
                .Select(diagnostic => diagnostic.Id),
        ];
    }

    /// <summary>That the code is as a user may write it.</summary>
    public static CSharpCompilation AssertCompiles(CSharpCompilation compilation)
    {
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.That(errors, Is.Empty);
        return compilation;
    }
}
