using System.CommandLine;
using PolicyLint.Cli.Output;
using PolicyLint.Linting.Standards;

namespace PolicyLint.Cli.Commands;

/// <summary><c>policylint account</c>: judges the exports of accounts, together.</summary>
internal static class AccountCommand
{
    public static Command Create(TextReader input, TextWriter output, TextWriter error)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Exports, or folders of them; - for standard input. The current folder without any.", Arity = ArgumentArity.ZeroOrMore };
        var how = new Option<bool>("--how") { Description = "Print a script that collects the exports with read-only commands of the AWS CLI." };
        var standard = CheckCommand.Choice("--standard", "Say control by control how the account does by a standard.", SecurityStandard.All.Select(entry => entry.Id));
        var profile = CheckCommand.Choice("--profile", "default: what a reviewer acts on; strict: all of it.", ["default", "strict"]);
        var rules = new Option<string[]>("--rule") { Description = "Run only this rule; may be repeated." };
        var ignored = new Option<string[]>("--ignore") { Description = "Switch this rule off; may be repeated." };
        var failOn = CheckCommand.Choice("--fail-on", "The least severity that makes the run fail (warning).", ["error", "warning", "info", "never"]);
        var format = new Option<string[]>("--format") { Description = $"How findings are written (text): {ReportTarget.Names}; with =FILE to a file. May be repeated." };
        var file = new Option<string?>("--output") { Description = "Write the only format to this file." };
        var redact = new Option<bool>("--redact") { Description = "Leave the ids of accounts out of all that is written." };
        var today = new Option<string?>("--today") { Description = "The day that ages are counted to, as yyyy-MM-dd (when the credential report was made)." };
        var color = CheckCommand.Choice("--color", "Whether text is coloured (auto).", ["auto", "always", "never"]);
        rules.Validators.Add(result => CheckCommand.Validate(result.Tokens.Select(token => token.Value), result.AddError));
        ignored.Validators.Add(result => CheckCommand.Validate(result.Tokens.Select(token => token.Value), result.AddError));
        today.Validators.Add(result => CheckCommand.ValidateDate(result.Tokens[^1].Value, result.AddError));
        paths.Validators.Add(result => CheckCommand.ValidatePaths(result.Tokens.Select(token => token.Value), result.AddError));

        var command = new Command("account", "Judges the exports of an account.") { paths, how, standard, profile, rules, ignored, failOn, format, file, redact, color, today };
        command.Validators.Add(result =>
        {
            var parsed = ReportTarget.Parse(result.GetValue(format) ?? [], result.GetValue(file));
            if (parsed.Problem is { } problem)
            {
                result.AddError(problem);
            }
            else if (result.GetValue(standard) is not null && parsed.Targets.Any(target => target.Format is OutputFormat.Concise or OutputFormat.Sarif or OutputFormat.GitHub))
            {
                result.AddError("--standard is written as text, json, html, markdown or csv");
            }
        });
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(how))
            {
                output.Write(CollectScript.Text);
                return ExitCodes.Clean;
            }

            var redaction = parsed.GetValue(redact) ? new Redaction() : null;
            var day = CheckCommand.DateOf(parsed.GetValue(today));
            var options = new CheckOptions
            {
                Paths = [.. parsed.GetValue(paths) ?? []],
                Profile = CheckCommand.ProfileOf(parsed.GetValue(profile)),
                OnlyRules = [.. parsed.GetValue(rules) ?? []],
                IgnoredRules = [.. parsed.GetValue(ignored) ?? []],
                FailOn = CheckCommand.SeverityOf(parsed.GetValue(failOn)),
                Reports = ReportTarget.Parse(parsed.GetValue(format) ?? [], parsed.GetValue(file)).Targets,
                Today = day ?? DateTime.Today,
                AccountDay = day,
                Color = CheckCommand.Parse<ColorMode>(parsed.GetValue(color)),
                Redaction = redaction,
            };
            return new AccountRun(options, parsed.GetValue(standard) is { } id ? SecurityStandard.Find(id) : null, input, output, RedactingWriter.Of(error, redaction)).Run();
        });
        return command;
    }
}
