using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Reading;
using PolicyLint.Text;

namespace PolicyLint.Linting;

/// <summary>Adds to findings on what comes from a parameter or a mapping where that is written.</summary>
internal static class DefinitionPlaces
{
    public static void AddTo(List<Finding> findings, ImmutableArray<Definition> definitions)
    {
        if (definitions.IsEmpty)
        {
            return;
        }

        var bySource = definitions.GroupBy(definition => definition.Use.Source).ToDictionary(group => group.Key, group => new Uses(group));
        for (var index = 0; index < findings.Count; index++)
        {
            var place = findings[index].Place;
            if (bySource.TryGetValue(place.Source, out var uses) && uses.Of(place.SourceSpan) is { IsEmpty: false } related)
            {
                findings[index] = findings[index] with { Related = findings[index].Related.AddRange(related) };
            }
        }
    }

    /// <summary>The leaves of one text, in order: none lies in another.</summary>
    private sealed class Uses
    {
        private readonly TextSpan[] _spans;
        private readonly ImmutableArray<RelatedPlace>[] _sources;

        public Uses(IEnumerable<Definition> definitions)
        {
            var leaves = definitions.GroupBy(definition => definition.Use.SourceSpan).OrderBy(leaf => leaf.Key.Start).ToList();
            _spans = [.. leaves.Select(leaf => leaf.Key)];
            _sources = [.. leaves.Select(leaf => leaf.Select(definition => definition.Source).Distinct().ToImmutableArray())];
        }

        /// <summary>Where what stands in a range comes from; a range that is more than one leaf comes from nowhere else.</summary>
        public ImmutableArray<RelatedPlace> Of(TextSpan span)
        {
            var (low, high) = (0, _spans.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = _spans[middle].Start <= span.Start ? (middle + 1, high) : (low, middle);
            }

            return low > 0 && _spans[low - 1].Contains(span) ? _sources[low - 1] : [];
        }
    }
}
