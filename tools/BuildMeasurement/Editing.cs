using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PolicyLint.Analyzers;

namespace PolicyLint.BuildMeasurement;

/// <summary>What an editor waits for: one file of the project is changed, and its findings are asked for again.</summary>
internal static class Editing
{
    private const int WarmUps = 10;
    private const int Edits = 51;

    public static EditingResult Measure(GeneratedProject project)
    {
        var compilation = Load(project);
        Run(compilation, new CdkAnalyzer(), WarmUps);
        Run(compilation, new EmptyAnalyzer(), WarmUps);
        var analyzer = new List<double>();
        var empty = new List<double>();
        for (var edit = 0; edit < Edits; edit++)
        {
            analyzer.AddRange(Run(compilation, new CdkAnalyzer(), 1));
            empty.AddRange(Run(compilation, new EmptyAnalyzer(), 1));
        }

        return new EditingResult(CompilerPairs.Median(analyzer), CompilerPairs.Median(empty));
    }

    private static List<double> Run(CSharpCompilation compilation, DiagnosticAnalyzer analyzer, int edits)
    {
        var times = new List<double>();
        for (var edit = 0; edit < edits; edit++)
        {
            var tree = compilation.SyntaxTrees[edit % compilation.SyntaxTrees.Length];
            var text = tree.GetText();
            var position = text.ToString().IndexOf("Attempts", StringComparison.Ordinal);
            var changed = tree.WithChangedText(text.WithChanges(new TextChange(new TextSpan(position, 0), "More")));
            var edited = compilation.ReplaceSyntaxTree(tree, changed);
            _ = edited.GetDiagnostics(CancellationToken.None).Length;
            var watch = Stopwatch.StartNew();
            var found = edited.WithAnalyzers([analyzer]).GetAnalyzerSemanticDiagnosticsAsync(edited.GetSemanticModel(changed), filterSpan: null, CancellationToken.None).Result;
            times.Add(watch.Elapsed.TotalMilliseconds);
            if (found.Any(diagnostic => diagnostic.Id == "AD0001"))
            {
                throw new InvalidOperationException(found[0].ToString());
            }
        }

        return times;
    }

    private static CSharpCompilation Load(GeneratedProject project)
    {
        var arguments = CSharpCommandLineParser.Default.Parse(File.ReadAllLines(project.Without), project.Folder, sdkDirectory: null);
        var trees = arguments.SourceFiles.Select(file => CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(file.Path)), arguments.ParseOptions, file.Path));
        var references = arguments.MetadataReferences.Select(reference => MetadataReference.CreateFromFile(reference.Reference));
        return CSharpCompilation.Create("Generated", trees, references, arguments.CompilationOptions);
    }
}
