using System.Diagnostics;

namespace PolicyLint.BuildMeasurement;

/// <summary>
/// Runs the compiler of the SDK with and without the package in turn, and takes the medians: what the machine does beside it meets both
/// alike. By way of its server, as builds on a desk do, where all is warm after some; and started for one project, as in a fresh container.
/// </summary>
internal static class CompilerPairs
{
    private const int Pairs = 11;
    private const string Server = "policylint-measure";
    private const int ColdPairs = 3;

    /// <summary>Code that has run often enough is compiled again, better.</summary>
    private const int WarmUps = 4;

    /// <summary>An analyzer that does not run costs nothing.</summary>
    private static readonly string[] LoadErrors = ["AD0001", "CS8032", "CS8034", "CS9057"];

    public static BuildResult Measure(GeneratedProject project)
    {
        for (var run = 0; run < WarmUps; run++)
        {
            Compile(project, project.Without, Server);
            Compile(project, project.With, Server);
        }

        var (without, with) = Pair(project, Pairs, Server);
        return new BuildResult(project.Workload, Median([.. without]), Median([.. with]), Ratio(without, with), project.Workload.IsMeasuredCold ? Cold(project) : null);
    }

    private static double Cold(GeneratedProject project)
    {
        var (without, with) = Pair(project, ColdPairs, server: null);
        return Ratio(without, with);
    }

    private static double Ratio(List<double> without, List<double> with) => Median([.. with.Zip(without, (one, other) => one / other)]);

    private static (List<double> Without, List<double> With) Pair(GeneratedProject project, int pairs, string? server)
    {
        var without = new List<double>();
        var with = new List<double>();
        for (var pair = 0; pair < pairs; pair++)
        {
            // Which of the two comes first changes, as the second finds what the first has left warm.
            if (pair % 2 == 0)
            {
                without.Add(Compile(project, project.Without, server));
                with.Add(Compile(project, project.With, server));
            }
            else
            {
                with.Add(Compile(project, project.With, server));
                without.Add(Compile(project, project.Without, server));
            }

            Console.Error.WriteLine($"{project.Workload.Name}{(server is null ? ", cold" : string.Empty)} {pair + 1}: {without[^1]:F0} ms, with the package {with[^1]:F0} ms");
        }

        return (without, with);
    }

    public static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }

    private static double Compile(GeneratedProject project, string arguments, string? server)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Compiler(), .. server is null ? Array.Empty<string>() : ["/shared:" + server], "@" + arguments])
        {
            WorkingDirectory = project.Folder,
            RedirectStandardOutput = true,
        };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var hasFailed = process.ExitCode != 0 || LoadErrors.Any(id => output.Contains(id, StringComparison.Ordinal));
        return !hasFailed ? watch.Elapsed.TotalMilliseconds : throw new InvalidOperationException(output[..Math.Min(output.Length, 2000)]);
    }

    /// <summary>The newest SDK beside the runtime that this runs on.</summary>
    private static string Compiler()
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../../sdk"));
        return Directory.GetFiles(root, "csc.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last();
    }
}
