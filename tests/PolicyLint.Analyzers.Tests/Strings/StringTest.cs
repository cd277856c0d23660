using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PolicyLint.Analyzers.Strings;
using PolicyLint.Analyzers.Tests.Cdk;

namespace PolicyLint.Analyzers.Tests.Strings;

/// <summary>
/// C# code with policies in strings, in which the findings expected are marked: <c>{|PL4001:"*"|}</c>. Not the test library of Roslyn, as
/// that takes two dollar signs for a mark of its own.
/// </summary>
internal sealed partial class StringTest(string code, params MetadataReference[] references)
{
    private const string Usings = """
        using System;
        using System.Diagnostics.CodeAnalysis;

        """;

    /// <summary>The body of a method in a project that references AWS SDK, Pulumi and CDK.</summary>
    public static Task OfBody(string body, string members = "") => new StringTest(
        $$"""
        class It
        {
            {{members}}
            void Run(string name, string other, int number)
            {
                {{body}}
            }
        }
        """,
        StringStub.AwsSdk,
        StringStub.PulumiAws,
        CdkStub.Reference).RunAsync();

    /// <summary>The document of an identity policy in a request of the SDK.</summary>
    public static Task OfPolicy(string literal) => OfBody($"_ = new Amazon.IdentityManagement.Model.CreatePolicyRequest {{ PolicyDocument = {literal} }};");

    public Task RunAsync(params DiagnosticAnalyzer[] analyzers) => RunAsync(true, analyzers);

    /// <param name="compiles">Whether the code must compile.</param>
    /// <param name="analyzers">What looks at it; the analyzer of strings if none is given.</param>
    public async Task RunAsync(bool compiles, params DiagnosticAnalyzer[] analyzers)
    {
        var marked = Usings + code;
        var plain = Marks().Replace(marked, string.Empty);
        var tree = CSharpSyntaxTree.ParseText(plain, new CSharpParseOptions(LanguageVersion.CSharp12), "/It.cs");
        var compilation = CSharpCompilation.Create(
            "Application", [tree], [.. Net80.References.All, .. references], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.That(compiles ? compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) : [], Is.Empty);
        var found = await compilation.WithAnalyzers(analyzers.Length == 0 ? [new StringAnalyzer()] : [.. analyzers]).GetAnalyzerDiagnosticsAsync();
        Assert.That(Mark(plain, found), Is.EqualTo(marked), string.Join('\n', found));
    }

    private static string Mark(string text, ImmutableArray<Diagnostic> diagnostics)
    {
        var marks = diagnostics
            .SelectMany(diagnostic => new[]
            {
                (Offset: diagnostic.Location.SourceSpan.Start, Order: 1, Length: -diagnostic.Location.SourceSpan.Length, Text: $"{{|{diagnostic.Id}:"),
                (Offset: diagnostic.Location.SourceSpan.End, Order: 0, diagnostic.Location.SourceSpan.Length, Text: "|}"),
            })
            .OrderByDescending(mark => (mark.Offset, mark.Order, mark.Length));
        return marks.Aggregate(text, (current, mark) => current.Insert(mark.Offset, mark.Text));
    }

    [GeneratedRegex(@"\{\|[A-Z]+\d{4}:|\|\}")]
    private static partial Regex Marks();
}
