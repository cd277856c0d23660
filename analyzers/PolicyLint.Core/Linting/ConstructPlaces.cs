using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Reading;

namespace PolicyLint.Linting;

/// <summary>Says, beside a finding in a template of AWS CDK, which construct made the resource: that is what a person can change.</summary>
internal static class ConstructPlaces
{
    public static void AddTo(List<Finding> findings, int from, ImmutableArray<Construct> constructs)
    {
        if (constructs.IsEmpty)
        {
            return;
        }

        for (var index = from; index < findings.Count; index++)
        {
            if (Find(findings[index], constructs) is { } construct)
            {
                var related = new RelatedPlace(construct.PathPlace, "made by the construct " + construct.Path);
                findings[index] = findings[index] with { Related = findings[index].Related.Add(related), Construct = construct.Path };
            }
        }
    }

    private static Construct? Find(Finding finding, ImmutableArray<Construct> constructs)
    {
        var span = finding.Place.SourceSpan;
        foreach (var construct in constructs)
        {
            if (ReferenceEquals(construct.Resource.Source, finding.Place.Source) && construct.Resource.SourceSpan.Contains(span))
            {
                return construct;
            }
        }

        return null;
    }
}
