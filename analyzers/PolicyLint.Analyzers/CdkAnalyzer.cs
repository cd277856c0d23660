using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PolicyLint.Analyzers.Cdk;
using PolicyLint.Analyzers.CdkOut;
using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Text;
using HostSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace PolicyLint.Analyzers;

/// <summary>Lints the policies that C# code of AWS CDK makes, each finding at its place in the code.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CdkAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RuleDescriptorMap.OfCode;

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var libraries = References.Of(context.Compilation);
        var options = BuildOptions.Of(context.Compilation, context.Options.AnalyzerConfigOptionsProvider, context.CancellationToken);
        if (!options.IsEnabled || (libraries == ReferencedLibraries.None && !options.ReportsCounts))
        {
            return;
        }

        var run = new CdkRun(options, ProjectSettings.Of(options, context.Options.AdditionalFiles, context.CancellationToken), new MemberValues(context.Compilation));
        if (libraries.HasFlag(ReferencedLibraries.Cdk))
        {
            context.RegisterOperationBlockAction(run.Lint);
            if (run.Templates is { } templates)
            {
                context.RegisterOperationAction(templates.Record, OperationKind.ObjectCreation);
            }

            context.RegisterCompilationEndAction(run.LintProject);
        }

        if (options.ReportsCounts)
        {
            context.RegisterCompilationEndAction(run.Report);
        }
    }

    /// <summary>What one compilation shares: settings, and the text of each file, which is copied once.</summary>
    private sealed class CdkRun(BuildOptions options, ProjectSettings settings, MemberValues members)
    {
        private readonly CodeTexts _sources = new(options);
        private readonly CdkRules _rules = new(options, settings);
        private readonly ReadCounts _counts = new();
        private readonly ProjectUsers _users = new();

        /// <summary>The templates of the app; null if the build hands over none.</summary>
        public CdkOutRun? Templates { get; } = options.HasCdkOut ? new CdkOutRun(options, settings, new CdkRules(options, settings)) : null;

        public void Lint(OperationBlockAnalysisContext context)
        {
            var tree = context.OperationBlocks[0].Syntax.SyntaxTree;
            if (!_sources.Of(tree, context.CancellationToken).NamesIam || !context.OperationBlocks.Any(HoldsPolicy))
            {
                return;
            }

            var blocks = context.OperationBlocks.RemoveAll(body => body.Syntax.SyntaxTree != tree);
            var source = _sources.Of(tree, context.CancellationToken).Text;
            var extent = blocks.Aggregate(blocks[0].Syntax.Span, (all, body) => Union(all, body.Syntax.Span));
            var block = BlockEvaluator.Read(source, extent, blocks, members, context.CancellationToken);
            var rules = _rules.For(tree);
            var reported = new HashSet<(string Id, HostSpan Span, string Message)>();
            LintSinks(context, rules, block, reported);
            var ofRest = Linter.Lint(CdkInventory.OfRest(block), OptionsOf(rules.OfAnyKind), context.CancellationToken);
            Templates?.Code.Add(tree, ofRest, block);
            Report(context, rules, ofRest, reported);
            if (rules.ReportsUnread)
            {
                Report(context, rules, Unread(block, rules.OfSinks), reported);
            }

            if (options.ReportsCounts)
            {
                Count(block);
            }
        }

        /// <summary>What is known only when all of the code was seen.</summary>
        public void LintProject(CompilationAnalysisContext context)
        {
            foreach (var (tree, finding) in _users.Lint(context.Compilation, _rules, context.CancellationToken))
            {
                Templates?.Code.Add(tree, finding);
                context.ReportDiagnostic(DiagnosticFactory.Of(tree, finding));
            }

            Templates?.Report(context);
        }

        /// <summary>One line on what was looked at, for a build that asks for it.</summary>
        public void Report(CompilationAnalysisContext context)
        {
            var files = PolicyFiles.Count(context.Options.AdditionalFiles, context.Options.AnalyzerConfigOptionsProvider);
            context.ReportDiagnostic(DiagnosticFactory.Counts(_counts, files, options.Today));
        }

        private LintOptions OptionsOf(RuleSettings rules) => new() { Rules = rules, Today = options.Today };

        private void Count(CdkBlock block)
        {
            foreach (var statement in block.Statements)
            {
                _counts.AddStatement(UnreadParts.Of(statement) is null);
            }

            _counts.AddNotRead(block.NotRead.Count);
        }

        private void LintSinks(
            OperationBlockAnalysisContext context, CdkRuleSettings rules, CdkBlock block, HashSet<(string Id, HostSpan Span, string Message)> reported)
        {
            var sinks = CdkInventory.OfSinks(block);
            var inventory = sinks.ToInventory();
            _users.Add(block, inventory, context.OperationBlocks[0].Syntax.SyntaxTree);
            var findings = Linter.Lint(inventory, OptionsOf(rules.OfSinks), context.CancellationToken);
            Templates?.Code.Add(context.OperationBlocks[0].Syntax.SyntaxTree, findings, block);
            if (block.HelperPlaces.Count > 0)
            {
                findings = findings.RemoveAll(finding =>
                    (finding.Document is null || sinks.OfHelpers.Contains(finding.Document)) && block.HelperPlaces.Contains(finding.Place.SourceSpan));
            }

            // What is wrong with a statement wherever it is used is said where it is made.
            foreach (var finding in Linter.Lint(CdkInventory.OfMembers(block), OptionsOf(rules.OfAnyKind), context.CancellationToken))
            {
                reported.Add(KeyOf(finding));
            }

            Report(context, rules, findings, reported);
            Report(context, rules, Remarks(block, sinks, rules.OfSinks), reported);
        }

        private static ImmutableArray<Finding> Remarks(CdkBlock block, CdkInventory sinks, RuleSettings rules)
        {
            var findings = ImmutableArray.CreateBuilder<Finding>();
            foreach (var (rule, place, argument) in CdkRemarks.Of(block))
            {
                Add(findings, rules, rule, place, argument);
            }

            foreach (var change in sinks.Opened)
            {
                Add(findings, rules, CdkCodeRules.OverrideOfPrincipal, change.Place, string.Empty);
            }

            return findings.ToImmutable();
        }

        private static void Add(ImmutableArray<Finding>.Builder findings, RuleSettings rules, RuleDescriptor rule, Place place, string argument)
        {
            if (rules.SeverityOf(rule) is var severity && severity != Severity.None)
            {
                findings.Add(new Finding { Rule = rule, Place = place, Severity = severity, Arguments = argument.Length > 0 ? [argument] : [] });
            }
        }

        /// <summary>What would make a finding wrong is no part of it: a policy that hangs on two roles is found once.</summary>
        private static (string Id, HostSpan Span, string Message) KeyOf(Finding finding)
        {
            var span = finding.Place.SourceSpan;
            var message = finding.Caveats.IsEmpty ? finding.Message : (finding with { Caveats = [] }).Message;
            return (finding.Rule.Id, new HostSpan(span.Start, span.Length), message);
        }

        private static ImmutableArray<Finding> Unread(CdkBlock block, RuleSettings rules)
        {
            var findings = ImmutableArray.CreateBuilder<Finding>();
            foreach (var node in block.Statements.Concat(block.NotRead).Concat(block.Documents))
            {
                if (UnreadParts.Of(node) is { } unread)
                {
                    Add(findings, rules, CSharpRules.Unread, unread.Place, unread.Display);
                }
            }

            return findings.ToImmutable();
        }

        private static void Report(
            OperationBlockAnalysisContext context, CdkRuleSettings rules, ImmutableArray<Finding> findings, HashSet<(string Id, HostSpan Span, string Message)> reported)
        {
            var tree = context.OperationBlocks[0].Syntax.SyntaxTree;
            foreach (var finding in rules.Folder.WithoutIgnored(findings, tree.FilePath).OrderBy(finding => finding.Caveats.Length))
            {
                if (reported.Add(KeyOf(finding)))
                {
                    context.ReportDiagnostic(DiagnosticFactory.Of(tree, finding));
                }
            }
        }

        private static bool HoldsPolicy(IOperation block)
        {
            foreach (var operation in block.DescendantsAndSelf())
            {
                if ((operation is IObjectCreationOperation creation && CdkSymbols.IsCdk(creation.Type))
                    || (operation is IInvocationOperation invocation && CdkSymbols.IsCdk(invocation.TargetMethod.ContainingType)))
                {
                    return true;
                }
            }

            return false;
        }

        private static HostSpan Union(HostSpan first, HostSpan second) =>
            HostSpan.FromBounds(Math.Min(first.Start, second.Start), Math.Max(first.End, second.End));
    }
}
