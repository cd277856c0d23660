using Microsoft.CodeAnalysis;

namespace PolicyLint.Analyzers.CdkOut;

/// <summary>A file of an app's output that is not judged.</summary>
/// <param name="Location">Where that shows.</param>
/// <param name="Reason">Why, without a final dot.</param>
internal sealed record CdkOutProblem(Location Location, string Reason);
