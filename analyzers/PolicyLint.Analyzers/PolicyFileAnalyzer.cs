using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using SourceText = PolicyLint.Text.SourceText;

namespace PolicyLint.Analyzers;

/// <summary>Lints the policy files among a project's additional files and reports each finding at its place in the file.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PolicyFileAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RuleDescriptorMap.OfFiles;

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (context.Options.AdditionalFiles.IsEmpty)
        {
            return;
        }

        var options = BuildOptions.Of(context.Compilation, context.Options.AnalyzerConfigOptionsProvider, context.CancellationToken);
        if (options.IsEnabled)
        {
            var run = new FileRun(options, ProjectSettings.Of(options, context.Options.AdditionalFiles, context.CancellationToken));
            context.RegisterAdditionalFileAction(run.Lint);
        }
    }

    /// <summary>What one compilation shares: settings, and where its code loads files.</summary>
    private sealed class FileRun(BuildOptions options, ProjectSettings settings)
    {
        public void Lint(AdditionalFileAnalysisContext context)
        {
            var file = context.AdditionalFile;
            if (PolicyFiles.IsSettings(file))
            {
                ReportSettings(context);
            }
            else if (PolicyFiles.IsPolicyFile(file, context.Options.AnalyzerConfigOptionsProvider))
            {
                LintPolicy(context);
            }
        }

        private void LintPolicy(AdditionalFileAnalysisContext context)
        {
            var file = context.AdditionalFile;
            var text = file.GetText(context.CancellationToken);
            if (text is null || text.Length > SourceText.MaximumBytes)
            {
                context.ReportDiagnostic(text is null
                    ? DiagnosticFactory.NotAnalysed(file.Path, null, "this file cannot be read", "see that it exists and may be read")
                    : DiagnosticFactory.NotAnalysed(file.Path, text, "this file is larger than 16 MB", "leave it out: no policy is that long"));
                return;
            }

            var folder = settings.For(file.Path);
            var result = PolicyFileLinter.Lint(file, text, options, folder, context.CancellationToken);
            Report(context, text, result with { Findings = [.. folder.WithoutIgnored(result.Findings, file.Path)] });
        }

        /// <summary>A setting that is not understood is an error, as it is for the tool.</summary>
        private void ReportSettings(AdditionalFileAnalysisContext context)
        {
            var file = context.AdditionalFile;
            var text = file.GetText(context.CancellationToken);
            if (text is null || text.Length > SourceText.MaximumBytes)
            {
                context.ReportDiagnostic(DiagnosticFactory.NotAnalysed(file.Path, null, "this settings file cannot be read", "see that it exists and may be read"));
                return;
            }

            foreach (var finding in settings.Find(file)?.Findings ?? [])
            {
                context.ReportDiagnostic(DiagnosticFactory.Of(file.Path, text, finding, []));
            }
        }
    }

    private static void Report(AdditionalFileAnalysisContext context, Microsoft.CodeAnalysis.Text.SourceText text, LintResult result)
    {
        var path = context.AdditionalFile.Path;
        var loads = result.Findings.IsEmpty ? [] : FileLoads.Of(context.Compilation, path, context.CancellationToken);
        var isExplained = false;
        foreach (var finding in result.Findings)
        {
            isExplained |= finding.Rule.Family == RuleFamily.Reading && finding.Severity == Severity.Error;
            context.ReportDiagnostic(DiagnosticFactory.Of(path, text, finding, loads));
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
