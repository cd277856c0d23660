using System.Diagnostics;
using System.Globalization;

namespace PolicyLint.Benchmarks;

/// <summary>The command line in a process of its own, as tools/measure has built it.</summary>
internal static class ToolProcess
{
    /// <summary>Runs it with a file as input and its output thrown away; gives the seconds, and the most memory in MB.</summary>
    /// <exception cref="InvalidOperationException">The tool failed.</exception>
    public static (double Seconds, double Megabytes) Run(string? input, params string[] arguments)
    {
        var tool = Path.Combine(Repository(AppContext.BaseDirectory), "analyzers", "PolicyLint.Cli", "bin", "Release", "net10.0", "policylint.dll");
        var start = new ProcessStartInfo("dotnet", [tool, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var reading = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        var writing = Task.Run(() => Feed(process, input));
        var peak = 0.0;
        while (!process.WaitForExit(5))
        {
            peak = Math.Max(peak, PeakOf(process.Id));
        }

        Task.WaitAll(reading, writing);
        return process.ExitCode <= 1
            ? (clock.Elapsed.TotalSeconds, peak)
            : throw new InvalidOperationException($"policylint {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }

    private static void Feed(Process process, string? input)
    {
        using var to = process.StandardInput.BaseStream;
        if (input is not null)
        {
            using var from = File.OpenRead(input);
            from.CopyTo(to);
        }
    }

    /// <summary>The high-water mark of the process (man 5 proc_pid_status), which only grows.</summary>
    private static double PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line["VmHWM:".Length..].Replace("kB", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It has ended.
            return 0;
        }
    }

    private static string Repository(string folder) =>
        File.Exists(Path.Combine(folder, "PolicyLint.sln")) ? folder : Repository(Path.GetDirectoryName(folder.TrimEnd('/', '\\'))!);
}
