using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using SourceText = PolicyLint.Text.SourceText;

namespace PolicyLint.Analyzers.CdkOut;

/// <summary>
/// Lints the templates of the app that a project is, when all of its code was seen, and says what is found at the line of code that made
/// the resource. One for a compilation; safe for several threads.
/// </summary>
internal sealed class CdkOutRun(BuildOptions options, ProjectSettings settings, CdkRules rules)
{
    /// <summary>What CDK puts behind the names of resources; constructs of the same line differ by it.</summary>
    private static readonly Regex LogicalId = new(@"\b\w+[0-9A-F]{8}\b", RegexOptions.CultureInvariant);

    private readonly ConcurrentBag<ConstructCreation> _creations = [];

    /// <summary>What is found in the code itself.</summary>
    public CodeFindings Code { get; } = new();

    public void Record(OperationAnalysisContext context)
    {
        if (ConstructCreation.Of((IObjectCreationOperation)context.Operation) is { } creation)
        {
            _creations.Add(creation);
        }
    }

    public void Report(CompilationAnalysisContext context)
    {
        var files = CdkOutFiles.Read(context.Options, options, context.CancellationToken);
        var folder = settings.For(options.ProjectFolder + "/" + Settings.FileName);
        if (files.Root is not { } root)
        {
            Say(context, folder, CdkOutRules.Missing, Location.None, options.CdkOut);
            return;
        }

        var atRoot = Location.Create(root.Path, default, default);
        if (options.CdkOutIsOld)
        {
            Say(context, folder, CdkOutRules.Old, atRoot, options.CdkOut);
        }

        foreach (var problem in files.Problems)
        {
            Say(context, folder, CdkOutRules.NotRead, problem.Location, problem.Reason);
        }

        if (files.HasTemplates)
        {
            Lint(context, folder, files, atRoot);
        }
    }

    private void Lint(CompilationAnalysisContext context, FolderSettings folder, CdkOutFiles files, Location atRoot)
    {
        var lintOptions = new LintOptions { Rules = folder.Rules, Today = options.Today };
        var result = Linter.Lint(files.ToSources(), lintOptions, context.CancellationToken);
        var paths = new ConstructPaths(_creations.OrderBy(creation => creation.Tree.FilePath, StringComparer.Ordinal).ThenBy(creation => creation.Span.Start));
        if (result.Constructs.IsEmpty && !result.Findings.IsEmpty)
        {
            Say(context, folder, CdkOutRules.NoConstructs, atRoot, options.CdkOut);
        }
        else if (OtherApp.Of(result.Constructs, paths) is { } strange)
        {
            Say(context, folder, CdkOutRules.OfOtherApp, atRoot, strange);
        }

        if (result.Findings.Any(finding => finding.Statement is not null))
        {
            AddPolicyFiles(context);
        }

        var pathsOfFiles = files.All.ToDictionary(file => file.Source, file => file.Path);
        var diagnostics = new CdkOutDiagnostics(files.All, options.CdkOutIsOld);
        var byLine = new Dictionary<(string Rule, (SyntaxTree Tree, int Start) Line, string Message), TemplateFinding>();
        var ofCode = new List<TemplateFinding>();
        foreach (var finding in result.Findings)
        {
            // What is wrong with the manifests is said of the output.
            if (IsManifest(finding.Place.Source) || IsIgnored(folder, finding, pathsOfFiles[finding.Place.Source]))
            {
                continue;
            }

            var creation = finding.Construct is { } path ? paths.Find(path).Creation : null;
            if (Code.Have(finding, creation))
            {
                continue;
            }

            if (creation is null)
            {
                context.ReportDiagnostic(diagnostics.OfTemplate(finding));
                continue;
            }

            Add(finding, creation, byLine, ofCode);
        }

        foreach (var found in ofCode)
        {
            if (IsWanted(found))
            {
                context.ReportDiagnostic(diagnostics.OfCode(found));
            }
        }
    }

    private void AddPolicyFiles(CompilationAnalysisContext context)
    {
        foreach (var file in context.Options.AdditionalFiles)
        {
            if (PolicyFiles.IsPolicyFile(file, context.Options.AnalyzerConfigOptionsProvider)
                && file.GetText(context.CancellationToken) is { } text && text.Length <= SourceText.MaximumBytes)
            {
                Code.Add(PolicyFileLinter.Lint(file, text, options, settings.For(file.Path), context.CancellationToken).Findings);
            }
        }
    }

    private static void Add(
        Finding finding,
        ConstructCreation creation,
        Dictionary<(string Rule, (SyntaxTree Tree, int Start) Line, string Message), TemplateFinding> byLine,
        List<TemplateFinding> ofCode)
    {
        var key = (finding.Rule.Id, creation.Key, LogicalId.Replace(finding.Message, string.Empty));
        if (byLine.TryGetValue(key, out var known))
        {
            known.Findings.Add(finding);
            return;
        }

        var found = new TemplateFinding(creation, [finding]);
        byLine[key] = found;
        ofCode.Add(found);
    }

    /// <summary>Whether what holds for the file of code leaves the rule on and sets the finding not aside.</summary>
    private bool IsWanted(TemplateFinding found)
    {
        var ofTree = rules.For(found.Creation.Tree);
        return ofTree.OfTexts.SeverityOf(found.First.Rule) != Severity.None && !IsIgnored(ofTree.Folder, found.First, found.Creation.Tree.FilePath);
    }

    private static bool IsIgnored(FolderSettings folder, Finding finding, string path) => !folder.WithoutIgnored([finding], path).Any();

    private static bool IsManifest(SourceText source) => source.Name.EndsWith("/manifest.json", StringComparison.Ordinal) || source.Name == "manifest.json";

    private static void Say(CompilationAnalysisContext context, FolderSettings folder, RuleDescriptor rule, Location location, string argument)
    {
        if (folder.Rules.SeverityOf(rule) is var severity && severity != Severity.None)
        {
            context.ReportDiagnostic(CdkOutDiagnostics.OfOutput(rule, severity, location, argument));
        }
    }
}
