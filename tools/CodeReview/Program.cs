using System.Globalization;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PolicyLint.Analyzers;
using PolicyLint.Analyzers.Strings;

namespace PolicyLint.Tools.CodeReview;

/// <summary>Prints what the analyzer finds in C# code: line, rule, the rules it stands for as well, and message, a line each.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        if (arguments.Length < 2)
        {
            await Console.Error.WriteLineAsync("usage: CodeReview FILE.cs ASSEMBLY.dll... [--unread]");
            return 2;
        }

        var assemblies = arguments.Where(argument => argument.EndsWith(".dll", StringComparison.OrdinalIgnoreCase));
        var files = arguments.Where(argument => argument.EndsWith(".cs", StringComparison.OrdinalIgnoreCase));
        var compilation = CSharpCompilation.Create(
            "Review",
            files.Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: file)),
            [.. Net80.References.All, .. assemblies.Select(assembly => MetadataReference.CreateFromFile(assembly))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        foreach (var error in compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            await Console.Error.WriteLineAsync(error.ToString());
        }

        var options = new ReviewOptions(arguments.Contains("--unread", StringComparer.Ordinal));
        var analysis = compilation.WithAnalyzers([new CdkAnalyzer(), new CredentialAnalyzer(), new StringAnalyzer()], new AnalyzerOptions([], options));
        var diagnostics = await analysis.GetAnalyzerDiagnosticsAsync();
        foreach (var diagnostic in diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start))
        {
            var line = diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1;
            var superseded = diagnostic.Properties.TryGetValue("superseded", out var ids) ? " (" + ids + ")" : string.Empty;
            Console.WriteLine($"{line} {diagnostic.Id}{superseded}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
        }

        return 0;
    }
}
