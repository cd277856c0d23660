using PolicyLint.Text;

namespace PolicyLint.Diagnostics;

/// <summary>Another place that belongs to a finding, and what it has to do with it.</summary>
public sealed record RelatedPlace(Place Place, string Message);
