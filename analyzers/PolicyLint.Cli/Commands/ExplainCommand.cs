using System.CommandLine;
using PolicyLint.Cli.Output;
using PolicyLint.Linting;
using PolicyLint.Text;

namespace PolicyLint.Cli.Commands;

/// <summary><c>policylint explain PL4001</c>: one screen on one rule.</summary>
internal static class ExplainCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var id = new Argument<string>("RULE") { Description = "The rule's id." };
        var command = new Command("explain", "Explains a rule: what, why, bad, good, how to silence it.") { id };
        command.SetAction(parsed =>
        {
            var name = parsed.GetValue(id)!;
            if (RuleCatalogue.Find(name) is { } rule)
            {
                ExplainReport.Write(rule, output);
                return ExitCodes.Clean;
            }

            var nearest = NearestName.Find(name, RuleCatalogue.All.Select(descriptor => descriptor.Id));
            error.Write($"policylint: there is no rule '{ShownText.Escape(name)}'{(nearest is null ? string.Empty : $"; did you mean '{nearest}'?")}\n");
            return ExitCodes.Usage;
        });
        return command;
    }
}
