using BenchmarkDotNet.Reports;

namespace PolicyLint.Benchmarks;

/// <summary>What one benchmark took for one policy, on average over the corpus.</summary>
/// <param name="Microseconds">The median time.</param>
/// <param name="Bytes">What was allocated.</param>
internal sealed record Measurement(double Microseconds, double Bytes)
{
    /// <exception cref="InvalidOperationException">The benchmark did not run to its end.</exception>
    public static Measurement Of(Summary summary, string coreBuild, string benchmark)
    {
        var report = summary.Reports.Single(candidate =>
            candidate.BenchmarkCase.Job.ResolvedId == coreBuild && candidate.BenchmarkCase.Descriptor.WorkloadMethod.Name == benchmark);
        var statistics = report.ResultStatistics ?? throw new InvalidOperationException($"{benchmark} ({coreBuild}) was not measured.");
        var bytes = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
        var policies = CorpusPolicies.All.Count;
        return new Measurement(statistics.Median / 1000 / policies, (double)bytes / policies);
    }
}
