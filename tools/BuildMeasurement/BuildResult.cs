namespace PolicyLint.BuildMeasurement;

/// <summary>What the compiler took for a project.</summary>
/// <param name="Workload">The project.</param>
/// <param name="Without">Milliseconds without the package, the median.</param>
/// <param name="With">Milliseconds with it, the median.</param>
/// <param name="Ratio">The median of the ratios of the pairs.</param>
/// <param name="Cold">The same of compilers that are started for one project, as they are without the server; null if that was not measured.</param>
internal sealed record BuildResult(Workload Workload, double Without, double With, double Ratio, double? Cold)
{
    public bool IsMet => Workload.Target is not { } target || Math.Round(Ratio, 3) <= target;
}
