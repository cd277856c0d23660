using System.Diagnostics;
using System.Globalization;

namespace PolicyLint.Benchmarks;

/// <summary>
/// Measures in processes of their own, started in turn so that both of a pair see the same machine; medians of the pairs.
/// </summary>
internal static class ColdStart
{
    private const int Pairs = 25;
    private const string Policy = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::bucket/*"}}""";

    /// <summary>The first look-up of two services, as a share of the same from JSON; both in milliseconds.</summary>
    public static (double Ratio, double Catalogue, double Json) LookUp()
    {
        var folder = Directory.CreateTempSubdirectory("policylint-cold").FullName;
        try
        {
            var json = Path.Combine(folder, "catalogue.json");
            ColdLookUp.WriteJson(json);
            var program = typeof(ColdStart).Assembly.Location;
            return Measure(
                () => Printed(Run([program, ColdLookUp.Argument, ColdLookUp.FromCatalogue, json])),
                () => Printed(Run([program, ColdLookUp.Argument, ColdLookUp.FromJson, json])));
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    /// <summary>The whole of <c>check</c> with one policy, in times of a program that does nothing; both in milliseconds.</summary>
    public static (double Ratio, double Check, double Empty) Check()
    {
        var folder = Directory.CreateTempSubdirectory("policylint-cold").FullName;
        try
        {
            var policy = Path.Combine(folder, "policy.json");
            File.WriteAllText(policy, Policy);
            return Measure(
                () => Whole([Built("analyzers/PolicyLint.Cli", "policylint.dll"), "check", policy]),
                () => Whole([Built("tools/EmptyProgram", "EmptyProgram.dll")]));
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static (double Ratio, double First, double Second) Measure(Func<double> first, Func<double> second)
    {
        // Once without counting: the files come into the system's cache.
        first();
        second();
        var pairs = Enumerable.Range(0, Pairs).Select(_ => (First: first(), Second: second())).ToArray();
        return (Median(pairs.Select(pair => pair.First / pair.Second)), Median(pairs.Select(pair => pair.First)), Median(pairs.Select(pair => pair.Second)));
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Pairs / 2);

    private static double Printed(string output) => double.Parse(output.Trim(), CultureInfo.InvariantCulture);

    private static double Whole(string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        Run(arguments);
        return clock.Elapsed.TotalMilliseconds;
    }

    /// <exception cref="InvalidOperationException">The process says that something went wrong.</exception>
    private static string Run(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true };

        // As the tool has it in its own configuration.
        start.Environment["DOTNET_TieredPGO"] = "0";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {process.ExitCode}: {output}");
    }

    /// <summary>A program as tools/measure has built it.</summary>
    private static string Built(string project, string file)
    {
        var path = Path.Combine(Repository(AppContext.BaseDirectory), project, "bin", "Release", "net10.0", file);
        return File.Exists(path) ? path : throw new InvalidOperationException($"{path} is not there: run tools/measure, which builds it");
    }

    private static string Repository(string folder) =>
        File.Exists(Path.Combine(folder, "PolicyLint.sln")) ? folder : Repository(Path.GetDirectoryName(folder.TrimEnd('/', '\\'))!);
}
