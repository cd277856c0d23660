namespace PolicyLint.BuildMeasurement;

/// <summary>What the analysis of one edited file took, in milliseconds, medians.</summary>
/// <param name="Analyzer">With the analyzer of C# code.</param>
/// <param name="Empty">With one that does nothing.</param>
internal sealed record EditingResult(double Analyzer, double Empty);
