namespace PolicyLint.Benchmarks;

/// <summary>How many times as long as a bare walk something may take.</summary>
/// <param name="Name">What is measured, as the page calls it.</param>
/// <param name="CoreBuild">The build of Core that is measured.</param>
/// <param name="Benchmark">The method that does it.</param>
/// <param name="Walk">The method with the bare walk of the same bytes.</param>
/// <param name="Ratio">The most that is allowed; null where nothing is promised.</param>
internal sealed record Target(string Name, string CoreBuild, string Benchmark, string Walk, double? Ratio)
{
    public static IReadOnlyList<Target> All { get; } =
    [
        new("JSON reader, tree with values on demand", Benchmarks.CoreBuild.Net, nameof(ReaderBenchmarks.JsonTree), nameof(ReaderBenchmarks.JsonWalk), 0.7),
        new("JSON reader, tree with values on demand", Benchmarks.CoreBuild.NetStandard, nameof(ReaderBenchmarks.JsonTree), nameof(ReaderBenchmarks.JsonWalk), 0.9),
        new("YAML reader, tree", Benchmarks.CoreBuild.Net, nameof(ReaderBenchmarks.YamlTree), nameof(ReaderBenchmarks.YamlWalk), 1.3),
        new("YAML reader, tree", Benchmarks.CoreBuild.NetStandard, nameof(ReaderBenchmarks.YamlTree), nameof(ReaderBenchmarks.YamlWalk), null),
        new("full lint of JSON, rules of the default profile", Benchmarks.CoreBuild.Net, nameof(ReaderBenchmarks.Lint), nameof(ReaderBenchmarks.JsonWalk), 4.0),
        new("full lint of JSON, rules of the default profile", Benchmarks.CoreBuild.NetStandard, nameof(ReaderBenchmarks.Lint), nameof(ReaderBenchmarks.JsonWalk), null),
        new("full lint of JSON, every rule", Benchmarks.CoreBuild.Net, nameof(ReaderBenchmarks.LintStrict), nameof(ReaderBenchmarks.JsonWalk), 4.0),
        new("full lint of JSON, every rule", Benchmarks.CoreBuild.NetStandard, nameof(ReaderBenchmarks.LintStrict), nameof(ReaderBenchmarks.JsonWalk), null),
    ];
}
