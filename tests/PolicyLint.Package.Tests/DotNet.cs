using System.Diagnostics;

namespace PolicyLint.Package.Tests;

/// <summary>Runs the SDK's command line in its own world: nothing of the build that runs these tests, or of its CI server, is seen by it.</summary>
internal static class DotNet
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static (int ExitCode, string Output) Run(string folder, params string[] arguments) => Run(folder, new Dictionary<string, string>(), arguments);

    /// <summary>The same, with some variables of its own.</summary>
    public static (int ExitCode, string Output) Run(string folder, Dictionary<string, string> variables, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsOfOuterBuild).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "true";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        foreach (var variable in variables)
        {
            start.Environment[variable.Key] = variable.Value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("dotnet " + string.Join(' ', arguments));
        }

        return (process.ExitCode, output.GetAwaiter().GetResult() + errors.GetAwaiter().GetResult());
    }

    private static bool IsOfOuterBuild(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("PolicyLint", StringComparison.OrdinalIgnoreCase)
        || name.ToUpperInvariant() is "CI" or "TF_BUILD" or "CONTINUOUSINTEGRATIONBUILD" or "VERSION" or "CONFIGURATION" or "PLATFORM";
}
