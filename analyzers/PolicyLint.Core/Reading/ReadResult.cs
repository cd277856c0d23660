using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Reading.Ignores;
using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Reading;

/// <summary>What a reader makes of texts.</summary>
/// <param name="Inventory">The policies and identities found.</param>
/// <param name="Findings">What is wrong with the texts themselves: bad input is a finding.</param>
/// <param name="Trees">The trees, outer ones before those inside their strings; for paths.</param>
/// <param name="NotAnalysed">Texts, or parts of them, that could not be judged, with the reason.</param>
public sealed record ReadResult(
    Inventory Inventory,
    ImmutableArray<Finding> Findings,
    ImmutableArray<SyntaxTree> Trees,
    ImmutableArray<NotAnalysed> NotAnalysed)
{
    /// <summary>The resources that constructs of AWS CDK made.</summary>
    public ImmutableArray<Construct> Constructs { get; init; } = [];

    /// <summary>The texts that hold an export of an account.</summary>
    public ImmutableArray<SourceText> ExportTexts { get; init; } = [];

    /// <summary>Where the values of leaves are written that come from parameters and mappings.</summary>
    public ImmutableArray<Definition> Definitions { get; init; } = [];

    /// <summary>Those of the parameters given from outside that a template has.</summary>
    public ImmutableArray<string> TakenParameters { get; init; } = [];

    /// <summary>The ignores that stand in the texts.</summary>
    public WrittenIgnores Ignores { get; init; } = WrittenIgnores.None;

    /// <summary>Whether anything in the texts is a policy, or would be one if it could be read.</summary>
    public bool HoldsPolicy => !Inventory.Documents.IsEmpty || !NotAnalysed.IsEmpty;
}
