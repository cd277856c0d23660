using PolicyLint.Diagnostics;
using PolicyLint.Text;

namespace PolicyLint.Reading;

/// <summary>That what stands at one place is written at another: the default of a parameter, a value of a mapping.</summary>
/// <param name="Use">The leaf that takes its value from there.</param>
/// <param name="Source">Where, and what stands there.</param>
public sealed record Definition(Place Use, RelatedPlace Source);
