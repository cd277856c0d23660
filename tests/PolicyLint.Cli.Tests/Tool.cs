using PolicyLint.Cli.Commands;

namespace PolicyLint.Cli.Tests;

/// <summary>Runs the tool in a folder and keeps what it says. The current folder belongs to the process, so these tests run one by one.</summary>
internal static class Tool
{
    /// <summary>The root of the project: where the solution is.</summary>
    public static string Repository { get; } = FindRepository(AppContext.BaseDirectory);

    public static (int Exit, string Output, string Error) Run(string folder, params string[] arguments) => Run(folder, string.Empty, arguments);

    public static (int Exit, string Output, string Error) Run(string folder, string input, string[] arguments)
    {
        var before = Directory.GetCurrentDirectory();
        Directory.SetCurrentDirectory(folder);
        try
        {
            using var output = new StringWriter { NewLine = "\n" };
            using var error = new StringWriter { NewLine = "\n" };
            var exit = RootPolicyLintCommand.Run(arguments, new StringReader(input), output, error);
            return (exit, output.ToString(), error.ToString());
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
        }
    }

    private static string FindRepository(string folder) =>
        File.Exists(Path.Combine(folder, "PolicyLint.sln")) ? folder : FindRepository(Path.GetDirectoryName(folder.TrimEnd('/', '\\'))!);
}
