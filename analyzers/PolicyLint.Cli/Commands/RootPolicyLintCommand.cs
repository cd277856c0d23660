using System.CommandLine;
using System.Reflection;
using PolicyLint.Text;

namespace PolicyLint.Cli.Commands;

/// <summary>The command line as a whole. <c>check</c> is also what runs without a command.</summary>
public static class RootPolicyLintCommand
{
    private static readonly string[] Subcommands = ["check", "account", "stream", "rules", "explain"];

    /// <summary>Runs the tool and returns its exit code.</summary>
    public static int Run(string[] arguments, TextReader input, TextWriter output, TextWriter error)
    {
        if (MisplacedArgument(arguments) is { } complaint)
        {
            error.Write($"policylint: {complaint}\n");
            return ExitCodes.Usage;
        }

        var root = Build(input, output, error);
        var parsed = root.Parse(WithDefaultCommand(arguments));
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in parsed.Errors)
            {
                error.Write($"policylint: {problem.Message}\n");
            }

            error.Write("policylint: see policylint --help\n");
            return ExitCodes.Usage;
        }

        try
        {
            var code = parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
            output.Flush();
            return code;
        }
        catch (IOException exception) when (IsClosedPipe(exception))
        {
            // Whoever read the output has seen enough; but what was not written is not clean.
            return ExitCodes.Findings;
        }
    }

    private static RootCommand Build(TextReader input, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("Finds what is wrong in IAM policies.");
        root.Subcommands.Add(CheckCommand.Create(input, output, error));
        root.Subcommands.Add(AccountCommand.Create(input, output, error));
        root.Subcommands.Add(StreamCommand.Create(input, output, error));
        root.Subcommands.Add(RulesCommand.Create(output));
        root.Subcommands.Add(ExplainCommand.Create(output, error));
        return root;
    }

    /// <summary>A first word that is no command is a path to check.</summary>
    private static string[] WithDefaultCommand(string[] arguments)
    {
        if (arguments.Length > 0 && (Subcommands.Contains(arguments[0]) || arguments[0] is "--version" or "--help" or "-h" or "-?" or "/?" or "/h"))
        {
            return WithPlainPaths(WithPlainFix(arguments));
        }

        return WithPlainPaths(["check", .. WithPlainFix(arguments)]);
    }

    /// <summary><c>--fix</c> alone means the safe ones: the path behind it is not its value.</summary>
    private static string[] WithPlainFix(string[] arguments)
    {
        var end = Array.IndexOf(arguments, "--");
        return [.. arguments.Select((argument, index) => argument == "--fix" && (end < 0 || index < end) ? "--fix=safe" : argument)];
    }

    /// <summary>What stands after <c>--</c> is a path, whatever it begins with.</summary>
    private static string[] WithPlainPaths(string[] arguments)
    {
        var end = Array.IndexOf(arguments, "--");
        return end < 0
            ? arguments
            : [.. arguments[..end], "--", .. arguments[(end + 1)..].Select(path => path.StartsWith('-') && path != "-" ? "./" + path : path)];
    }

    /// <summary>
    /// What System.CommandLine would let pass: an unknown option is taken for a path, and a path before a command is dropped. Both
    /// would leave a gate open.
    /// </summary>
    private static string? MisplacedArgument(string[] arguments)
    {
        for (var index = 1; index < arguments.Length && arguments[index] != "--"; index++)
        {
            if (Subcommands.Contains(arguments[index]) && !arguments[0].StartsWith('-') && !Subcommands.Contains(arguments[0]))
            {
                return $"'{ShownText.Escape(arguments[0])}' stands before the command '{arguments[index]}'; paths follow the command";
            }
        }

        return null;
    }

    private static bool IsClosedPipe(IOException exception) => exception.Message.Contains("pipe", StringComparison.OrdinalIgnoreCase);

    /// <summary>The version of the tool, without the commit it was built from.</summary>
    internal static string Version { get; } =
        typeof(RootPolicyLintCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
