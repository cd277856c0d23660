using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Reading;
using SourceText = PolicyLint.Text.SourceText;

namespace PolicyLint.Analyzers;

/// <summary>Lints the policy files among a project's additional files and reports each finding at its place in the file.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PolicyFileAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RuleDescriptorMap.All;

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var options = BuildOptions.Of(context.Compilation, context.Options.AnalyzerConfigOptionsProvider, context.CancellationToken);
        if (options.IsEnabled)
        {
            context.RegisterAdditionalFileAction(file => Lint(file, options));
        }
    }

    private static void Lint(AdditionalFileAnalysisContext context, BuildOptions options)
    {
        var file = context.AdditionalFile;
        if (!PolicyFiles.IsPolicyFile(file, context.Options.AnalyzerConfigOptionsProvider))
        {
            return;
        }

        var text = file.GetText(context.CancellationToken);
        if (text is null || text.Length > SourceText.MaximumBytes)
        {
            context.ReportDiagnostic(text is null
                ? DiagnosticFactory.NotAnalysed(file.Path, null, "this file cannot be read", "see that it exists and may be read")
                : DiagnosticFactory.NotAnalysed(file.Path, text, "this file is larger than 16 MB", "leave it out: no policy is that long"));
            return;
        }

        var source = new SourceText(options.NameOf(file.Path), text.ToString());
        var lintOptions = new LintOptions { Rules = options.Rules, ExpectsPolicy = true };
        var result = Linter.Lint(new SourceSet(source), lintOptions, context.CancellationToken);
        Report(context, text, result);
    }

    private static void Report(AdditionalFileAnalysisContext context, Microsoft.CodeAnalysis.Text.SourceText text, LintResult result)
    {
        var path = context.AdditionalFile.Path;
        var isExplained = false;
        foreach (var finding in result.Findings)
        {
            isExplained |= finding.Rule.Family == RuleFamily.Reading && finding.Severity == Severity.Error;
            context.ReportDiagnostic(DiagnosticFactory.Of(path, text, finding));
        }

        // What was not analysed is nearly always beside the error that says why, at a better place.
        if (isExplained)
        {
            return;
        }

        foreach (var notAnalysed in result.NotAnalysed)
        {
            context.ReportDiagnostic(DiagnosticFactory.NotAnalysed(path, text, notAnalysed.Reason, line: notAnalysed.Line));
        }
    }
}
