namespace PolicyLint.BuildMeasurement;

/// <summary>What the compiler took for a project.</summary>
/// <param name="Workload">The project.</param>
/// <param name="Without">Milliseconds without the package, the median.</param>
/// <param name="With">Milliseconds with it, the median.</param>
/// <param name="Ratio">The median of the ratios of the pairs.</param>
internal sealed record BuildResult(Workload Workload, double Without, double With, double Ratio)
{
    public bool IsMet => Math.Round(Ratio, 3) <= Workload.Target;
}
