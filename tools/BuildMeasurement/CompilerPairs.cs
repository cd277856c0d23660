using System.Diagnostics;

namespace PolicyLint.BuildMeasurement;

/// <summary>
/// Runs the compiler of the SDK with and without the package in turn, by way of its server as a build does, and takes the medians: what
/// the machine does beside it meets both alike.
/// </summary>
internal static class CompilerPairs
{
    private const int Pairs = 11;
    private const int WarmUps = 3;

    /// <summary>An analyzer that does not run costs nothing.</summary>
    private static readonly string[] LoadErrors = ["AD0001", "CS8032", "CS8034", "CS9057"];

    public static BuildResult Measure(GeneratedProject project)
    {
        for (var run = 0; run < WarmUps; run++)
        {
            Compile(project, project.Without);
            Compile(project, project.With);
        }

        var without = new List<double>();
        var with = new List<double>();
        for (var pair = 0; pair < Pairs; pair++)
        {
            // Which of the two comes first changes, as the second finds what the first has left warm.
            if (pair % 2 == 0)
            {
                without.Add(Compile(project, project.Without));
                with.Add(Compile(project, project.With));
            }
            else
            {
                with.Add(Compile(project, project.With));
                without.Add(Compile(project, project.Without));
            }

            Console.Error.WriteLine($"{project.Workload.Name} {pair + 1}: {without[^1]:F0} ms, with the package {with[^1]:F0} ms");
        }

        return new BuildResult(project.Workload, Median(without), Median(with), Median([.. with.Zip(without, (one, other) => one / other)]));
    }

    public static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }

    private static double Compile(GeneratedProject project, string arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Compiler(), "/shared:policylint-measure", "@" + arguments])
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
