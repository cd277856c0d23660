using System.CommandLine;
using PolicyLint.Cli.Output;

namespace PolicyLint.Cli.Commands;

/// <summary><c>policylint rules</c>: lists what is checked.</summary>
internal static class RulesCommand
{
    public static Command Create(TextWriter output)
    {
        var format = new Option<string?>("--format") { Description = "How the list is written (text)." };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("rules", "Lists the rules.") { format };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(format) == "json")
            {
                RulesReport.WriteJson(output);
            }
            else
            {
                RulesReport.WriteText(output);
            }

            return ExitCodes.Clean;
        });
        return command;
    }
}
