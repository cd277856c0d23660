using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PolicyLint.Analyzers.Cdk;
using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Model;
using PolicyLint.Text;
using HostSpan = Microsoft.CodeAnalysis.Text.TextSpan;
using SourceText = PolicyLint.Text.SourceText;

namespace PolicyLint.Analyzers;

/// <summary>Lints the policies that C# code of AWS CDK makes, each finding at its place in the code.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CdkAnalyzer : DiagnosticAnalyzer
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
        if (!CdkSymbols.AreReferencedBy(context.Compilation))
        {
            return;
        }

        var options = BuildOptions.Of(context.Compilation, context.Options.AnalyzerConfigOptionsProvider, context.CancellationToken);
        if (options.IsEnabled)
        {
            var run = new CdkRun(options, new MemberValues(context.Compilation));
            context.RegisterOperationBlockAction(run.Lint);
        }
    }

    /// <summary>What one compilation shares: settings, and the text of each file, which is copied once.</summary>
    private sealed class CdkRun(BuildOptions options, MemberValues members)
    {
        private readonly System.Runtime.CompilerServices.ConditionalWeakTable<SyntaxTree, SourceText> _sources = new();
        private readonly RuleSettings _settings = Without(options.Rules, rule => rule.Family == RuleFamily.Quotas);
        private readonly RuleSettings _settingsOfAnyKind = Without(options.Rules, rule => rule.Family == RuleFamily.Quotas || (rule.Kinds & PolicyKinds.All) != PolicyKinds.All);

        public void Lint(OperationBlockAnalysisContext context)
        {
            if (!context.OperationBlocks.Any(HoldsPolicy))
            {
                return;
            }

            var tree = context.OperationBlocks[0].Syntax.SyntaxTree;
            var blocks = context.OperationBlocks.RemoveAll(block => block.Syntax.SyntaxTree != tree);
            var source = _sources.GetValue(tree, key => new SourceText(options.NameOf(key.FilePath), key.GetText(context.CancellationToken).ToString()));
            var extent = blocks.Aggregate(blocks[0].Syntax.Span, (all, block) => Union(all, block.Syntax.Span));
            var evaluator = new BlockEvaluator(source, extent, members, context.CancellationToken);
            evaluator.Run(blocks);
            var reported = new HashSet<(string Id, HostSpan Span, string Message)>();
            LintSinks(context, tree, evaluator, reported);
            Report(context, tree, Linter.Lint(CdkInventory.OfRest(evaluator), _settingsOfAnyKind, context.CancellationToken), reported);
            if (options.ReportsUnread)
            {
                Report(context, tree, Unread(evaluator), reported);
            }
        }

        private void LintSinks(
            OperationBlockAnalysisContext context, SyntaxTree tree, BlockEvaluator evaluator, HashSet<(string Id, HostSpan Span, string Message)> reported)
        {
            var sinks = CdkInventory.OfSinks(evaluator);
            var findings = Linter.Lint(sinks.ToInventory(), _settings, context.CancellationToken);
            if (evaluator.HelperPlaces.Count > 0)
            {
                findings = findings.RemoveAll(finding =>
                    (finding.Document is null || sinks.OfHelpers.Contains(finding.Document)) && evaluator.HelperPlaces.Contains(finding.Place.SourceSpan));
            }

            // What is wrong with a statement wherever it is used is said where it is made.
            foreach (var finding in Linter.Lint(CdkInventory.OfMembers(evaluator), _settingsOfAnyKind, context.CancellationToken))
            {
                reported.Add(KeyOf(finding));
            }

            Report(context, tree, findings, reported);
            Report(context, tree, Remarks(evaluator, sinks), reported);
        }

        private ImmutableArray<Finding> Remarks(BlockEvaluator evaluator, CdkInventory sinks)
        {
            var findings = ImmutableArray.CreateBuilder<Finding>();
            foreach (var (rule, place, argument) in CdkRemarks.Of(evaluator))
            {
                Add(findings, rule, place, argument);
            }

            foreach (var change in sinks.Opened)
            {
                Add(findings, CdkCodeRules.OverrideOfPrincipal, change.Place, string.Empty);
            }

            return findings.ToImmutable();
        }

        private void Add(ImmutableArray<Finding>.Builder findings, RuleDescriptor rule, Place place, string argument)
        {
            if (_settings.SeverityOf(rule) is var severity && severity != Severity.None)
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

        private ImmutableArray<Finding> Unread(BlockEvaluator evaluator)
        {
            var findings = ImmutableArray.CreateBuilder<Finding>();
            foreach (var node in evaluator.Statements.Concat(evaluator.NotRead).Concat(evaluator.Documents))
            {
                if (UnreadParts.Of(node) is { } unread)
                {
                    Add(findings, CSharpRules.Unread, unread.Place, unread.Display);
                }
            }

            return findings.ToImmutable();
        }

        private static void Report(
            OperationBlockAnalysisContext context, SyntaxTree tree, ImmutableArray<Finding> findings, HashSet<(string Id, HostSpan Span, string Message)> reported)
        {
            foreach (var finding in findings.OrderBy(finding => finding.Caveats.Length))
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

        /// <summary>
        /// CDK leaves out what is there twice and splits what is too long, so that sizes say nothing here. And where it is not known what
        /// a statement is used as, only the rules hold that are for every kind of policy.
        /// </summary>
        private static RuleSettings Without(RuleSettings settings, Func<RuleDescriptor, bool> isOff)
        {
            var severities = settings.Severities;
            foreach (var rule in RuleCatalogue.All)
            {
                if (isOff(rule))
                {
                    severities = severities.SetItem(rule.Id, Severity.None);
                }
            }

            return settings with { Severities = severities };
        }
    }
}
