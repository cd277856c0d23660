using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>The analyzers of IAM Access Analyzer in one Region, all there are.</summary>
/// <param name="Region">The Region; null if there are none in it and nothing says which it is.</param>
/// <param name="Analyzers">What works there, or does not.</param>
/// <param name="Place">Where they are listed.</param>
public sealed record AnalyzerList(string? Region, ImmutableArray<Analyzer> Analyzers, Place Place)
{
    /// <summary>Whether one of them works and finds what is shared with others.</summary>
    public bool FindsExternalAccess => Analyzers.Any(analyzer => analyzer is { FindsExternalAccess: true, IsActive: true });
}
