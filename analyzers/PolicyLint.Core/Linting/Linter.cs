using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Reading;
using PolicyLint.Reading.PolicyFiles;
using PolicyLint.Reading.Records;
using PolicyLint.Rules;
using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Linting;

/// <summary>Text in, findings out: reads a source set and runs every rule over what was read.</summary>
public static class Linter
{
    /// <summary>Lints texts that belong together. Never throws for what stands in a text: bad input is a finding.</summary>
    public static LintResult Lint(SourceSet sources, LintOptions options, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var read = PolicyFileReader.Read(sources, ToFileOptions(options));
        return Lint(read, options, cancellation);
    }

    /// <summary>Lints a policy that stands inside another text as JSON: in a string of a program, which may have holes.</summary>
    public static LintResult Lint(MappedText text, LintOptions options, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return Lint(PolicyFileReader.ReadText(text, ToFileOptions(options)), options, cancellation);
    }

    /// <summary>Lints what a record of a stream holds; one with a problem holds nothing. The kind that it gives wins over the option.</summary>
    public static LintResult Lint(PolicyRecord record, LintOptions options, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var fileOptions = ToFileOptions(options with { Kind = record.Kind ?? options.Kind });
        var read = record.Content.Kind == SyntaxKind.String
            ? PolicyFileReader.ReadText(record.Content.ToMappedText(), fileOptions)
            : PolicyFileReader.ReadValue(record.Content, fileOptions);
        var trees = record.Content.Kind == SyntaxKind.String ? read.Trees.Insert(0, record.Content.Tree) : read.Trees;
        return Lint(read with { Trees = trees }, options, cancellation) with { Paths = new FindingPaths(trees, record.Holder) };
    }

    /// <summary>Runs the rules over an inventory that a host made itself.</summary>
    public static ImmutableArray<Finding> Lint(Inventory inventory, RuleSettings settings, CancellationToken cancellation = default) =>
        Lint(inventory, settings, RuleList.All, cancellation);

    /// <summary>Runs the rules over an inventory that a host made itself, on a date: the kind of the policies is the inventory's.</summary>
    public static ImmutableArray<Finding> Lint(Inventory inventory, LintOptions options, CancellationToken cancellation = default)
    {
        var findings = new List<Finding>();
        Run(inventory, options.Rules, RuleList.All, options, findings, cancellation);
        return Sort(findings);
    }

    /// <summary>Runs these rules, and no others, over an inventory, on a date.</summary>
    internal static ImmutableArray<Finding> Lint(
        Inventory inventory, LintOptions options, ImmutableArray<IRule> rules, CancellationToken cancellation = default)
    {
        var findings = new List<Finding>();
        Run(inventory, options.Rules, rules, options, findings, cancellation);
        return Sort(findings);
    }

    /// <summary>Runs these rules, and no others, over an inventory.</summary>
    public static ImmutableArray<Finding> Lint(
        Inventory inventory, RuleSettings settings, ImmutableArray<IRule> rules, CancellationToken cancellation = default)
    {
        var findings = new List<Finding>();
        Run(inventory, settings, rules, LintOptions.Default, findings, cancellation);
        return Sort(findings);
    }

    private static PolicyFileOptions ToFileOptions(LintOptions options) =>
        new(options.Kind, options.ExpectsPolicy) { Parameters = options.Parameters };

    private static LintResult Lint(ReadResult read, LintOptions options, CancellationToken cancellation)
    {
        var findings = new List<Finding>(read.Findings);
        var run = Run(read.Inventory, options.Rules, RuleList.All, options, findings, cancellation);
        ConstructPlaces.AddTo(findings, 0, read.Constructs);
        DefinitionPlaces.AddTo(findings, read.Definitions);
        var suppressed = new PlacedIgnores(options.Rules, options.Today).Apply(findings, read.Ignores);
        return new LintResult(Sort(findings), read.NotAnalysed.AddRange(run?.Failures ?? []), read.Inventory.Documents.Length, new FindingPaths(read.Trees))
        {
            Accounts = read.Inventory.Accounts.IsEmpty ? null : read.Inventory,
            ExportTexts = read.ExportTexts,
            Constructs = read.Constructs,
            TakenParameters = read.TakenParameters,
            Suppressed = suppressed,
            IsCutOff = run?.IsCutOff == true,
        };
    }

    /// <summary>Adds what the rules find; gives the run, or null where there is nothing to run over.</summary>
    private static RuleRun? Run(
        Inventory inventory,
        RuleSettings settings,
        ImmutableArray<IRule> rules,
        LintOptions options,
        List<Finding> findings,
        CancellationToken cancellation)
    {
        if (inventory.Documents.IsEmpty && inventory.Accounts.IsEmpty && !RuleRun.HoldsMoreThanPolicies(inventory))
        {
            return null;
        }

        var run = new RuleRun(settings, rules, options, findings, cancellation);
        run.Check(inventory);
        return run;
    }

    private static ImmutableArray<Finding> Sort(List<Finding> findings)
    {
        if (findings.Count == 0)
        {
            return [];
        }

        var keyed = new (string Name, int Start, Finding Finding)[findings.Count];
        for (var index = 0; index < keyed.Length; index++)
        {
            var finding = findings[index];
            keyed[index] = (finding.Place.Source.Name, finding.Place.SourceSpan.Start, finding);
        }

        Array.Sort(keyed, Compare);
        var sorted = ImmutableArray.CreateBuilder<Finding>(keyed.Length);
        foreach (var (_, _, finding) in keyed)
        {
            if (sorted.Count == 0 || !IsSaid(finding, sorted[sorted.Count - 1]))
            {
                sorted.Add(finding);
            }
        }

        return Fingerprint.Assign(sorted.ToImmutable());
    }

    /// <summary>Whether the same was said there already: of a policy that stands in one place and is used in several.</summary>
    private static bool IsSaid(Finding finding, Finding before) =>
        ReferenceEquals(finding.Rule, before.Rule) && finding.Place.SourceSpan == before.Place.SourceSpan && ReferenceEquals(finding.Place.Source, before.Place.Source)
        && finding.Message == before.Message && finding.Severity == before.Severity;

    private static int Compare((string Name, int Start, Finding Finding) left, (string Name, int Start, Finding Finding) right)
    {
        var order = string.CompareOrdinal(left.Name, right.Name);
        order = order != 0 ? order : left.Start.CompareTo(right.Start);
        order = order != 0 ? order : string.CompareOrdinal(left.Finding.Rule.Id, right.Finding.Rule.Id);
        return order != 0 ? order : string.CompareOrdinal(left.Finding.Message, right.Finding.Message);
    }
}
