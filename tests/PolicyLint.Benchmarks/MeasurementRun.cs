using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace PolicyLint.Benchmarks;

/// <summary>Runs every benchmark twice in one run: against the build of Core that the tool has, and against the one compilers load.</summary>
internal static class MeasurementRun
{
    public static Summary Start() => BenchmarkRunner.Run<ReaderBenchmarks>(Configuration());

    private static ManualConfig Configuration() => ManualConfig.CreateEmpty()
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddExporter(MarkdownExporter.Console)
        .AddLogger(ConsoleLogger.Default)
        .WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "BenchmarkDotNet.Artifacts"))
        .AddJob(Measuring(CoreBuild.Net))
        .AddJob(Measuring(CoreBuild.NetStandard).WithArguments(
        [
            new MsBuildArgument($"/p:CoreFramework={CoreBuild.NetStandard}"),

            // The project that is generated around a job would take Core from the graph, and so in its best build.
            new MsBuildArgument("/p:DisableTransitiveProjectReferences=true"),
        ]));

    private static Job Measuring(string coreBuild) => Job.Default
        .WithId(coreBuild)
        .WithMaxIterationCount(30)
        .WithEnvironmentVariable(CoreBuild.Variable, coreBuild);
}
