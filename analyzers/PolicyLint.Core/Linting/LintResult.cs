using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Reading;
using PolicyLint.Text;

namespace PolicyLint.Linting;

/// <summary>What a run over one source set gives.</summary>
/// <param name="Findings">Sorted by file, offset and rule.</param>
/// <param name="NotAnalysed">What could not be judged.</param>
/// <param name="Policies">How many policies were judged.</param>
/// <param name="Paths">Says where a finding stands in the structure of its file.</param>
public sealed record LintResult(
    ImmutableArray<Finding> Findings,
    ImmutableArray<NotAnalysed> NotAnalysed,
    int Policies,
    FindingPaths Paths)
{
    /// <summary>How many findings ignores in the texts have set aside.</summary>
    public int Suppressed { get; init; }

    /// <summary>What constructs of AWS CDK made in the templates.</summary>
    public ImmutableArray<Construct> Constructs { get; init; } = [];

    /// <summary>Those of <see cref="LintOptions.Parameters"/> that a template has.</summary>
    public ImmutableArray<string> TakenParameters { get; init; } = [];

    /// <summary>What was read of accounts; null if no export of one was there.</summary>
    public Inventory? Accounts { get; init; }

    /// <summary>The texts that hold an export of an account.</summary>
    public ImmutableArray<SourceText> ExportTexts { get; init; } = [];

    /// <summary>Whether the rules took more steps than they may: then something was not judged.</summary>
    public bool IsCutOff { get; init; }
}
