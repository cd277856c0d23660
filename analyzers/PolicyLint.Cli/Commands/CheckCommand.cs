using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using PolicyLint.Cli.Output;
using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Cli.Commands;

/// <summary><c>policylint check</c>: lints files, folders, globs or standard input.</summary>
internal static class CheckCommand
{
    public static Command Create(TextReader input, TextWriter output, TextWriter error)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, folders or globs; - for standard input. The current folder without any.", Arity = ArgumentArity.ZeroOrMore };
        var kind = Choice("--kind", "What the policies are used as.", PolicyKindNames.All);
        var profile = Choice("--profile", "default: what a reviewer acts on; strict: all of it.", ["default", "strict"]);
        var rules = new Option<string[]>("--rule") { Description = "Run only this rule; may be repeated." };
        var ignored = new Option<string[]>("--ignore") { Description = "Switch this rule off; may be repeated." };
        var failOn = Choice("--fail-on", "The least severity that makes the run fail (warning).", ["error", "warning", "info", "never"]);
        var format = new Option<string[]>("--format") { Description = $"How findings are written (text): {ReportTarget.Names}; with =FILE to a file. May be repeated." };
        var file = new Option<string?>("--output") { Description = "Write the only format to this file." };
        var redact = new Option<bool>("--redact") { Description = "Leave the ids of accounts out of all that is written." };
        var today = new Option<string?>("--today") { Description = "The date to judge by, as yyyy-MM-dd (the date of this machine)." };
        var color = Choice("--color", "Whether text is coloured (auto).", ["auto", "always", "never"]);
        var require = new Option<bool>("--require-policies") { Description = "Exit with 4 if no policy is found." };
        var parameters = new Option<string[]>("--parameter") { Description = "A parameter of templates, as NAME=VALUE; may be repeated." };
        var parameterFiles = new Option<string[]>("--parameter-file") { Description = "A JSON file of parameters of templates; may be repeated." };
        var fix = new Option<string?>("--fix") { Description = "Repair the files: safe (what --fix alone means), or review for those too that one should look at." };
        fix.AcceptOnlyFromAmong("safe", "review");
        var diff = new Option<bool>("--diff") { Description = "Write what --fix would change as a diff to standard output, and change nothing." };
        parameters.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.IndexOf('=') <= 0))
            {
                result.AddError($"--parameter is NAME=VALUE, not '{token.Value}'");
            }
        });
        today.Validators.Add(result => ValidateDate(result.Tokens[^1].Value, result.AddError));
        rules.Validators.Add(result => Validate(result.Tokens.Select(token => token.Value), result.AddError));
        ignored.Validators.Add(result => Validate(result.Tokens.Select(token => token.Value), result.AddError));
        paths.Validators.Add(result => ValidatePaths(result.Tokens.Select(token => token.Value), result.AddError));

        var command = new Command("check", "Lints policies.") { paths, kind, profile, rules, ignored, failOn, format, file, color, redact, require, today, parameters, parameterFiles, fix, diff };
        command.Validators.Add(result =>
        {
            if (ReportTarget.Parse(result.GetValue(format) ?? [], result.GetValue(file)).Problem is { } problem)
            {
                result.AddError(problem);
            }

            if ((result.GetValue(fix) is not null || result.GetValue(diff)) && (result.GetValue(paths) ?? []).Contains("-"))
            {
                result.AddError("standard input cannot be repaired; give a file to --fix and --diff");
            }
        });
        command.SetAction(parsed =>
        {
            var redaction = parsed.GetValue(redact) ? new Redaction() : null;
            var options = new CheckOptions
            {
                Paths = [.. parsed.GetValue(paths) ?? []],
                Kind = parsed.GetValue(kind) is { } name ? PolicyKindNames.Parse(name) : null,
                Profile = ProfileOf(parsed.GetValue(profile)),
                OnlyRules = [.. parsed.GetValue(rules) ?? []],
                IgnoredRules = [.. parsed.GetValue(ignored) ?? []],
                FailOn = SeverityOf(parsed.GetValue(failOn)),
                Reports = ReportTarget.Parse(parsed.GetValue(format) ?? [], parsed.GetValue(file)).Targets,
                Parameters = ToParameters(parsed.GetValue(parameters) ?? []),
                ParameterFiles = [.. parsed.GetValue(parameterFiles) ?? []],
                Today = DateOf(parsed.GetValue(today)) ?? DateTime.Today,
                AccountDay = DateOf(parsed.GetValue(today)),
                Color = Parse<ColorMode>(parsed.GetValue(color)),
                Redaction = redaction,
                Fix = FixModeOf(parsed.GetValue(fix), parsed.GetValue(diff)),
                ShowsDiff = parsed.GetValue(diff),
                RequirePolicies = parsed.GetValue(require),
            };
            return new CheckRun(options, input, output, RedactingWriter.Of(error, redaction)).Run();
        });
        return command;
    }

    private static ImmutableDictionary<string, string> ToParameters(IEnumerable<string> pairs) =>
        ImmutableDictionary<string, string>.Empty.SetItems(
            pairs.Select(pair => KeyValuePair.Create(pair[..pair.IndexOf('=')], pair[(pair.IndexOf('=') + 1)..])));

    internal static Option<string?> Choice(string name, string description, IEnumerable<string> values)
    {
        var option = new Option<string?>(name) { Description = description };
        option.AcceptOnlyFromAmong([.. values]);
        return option;
    }

    internal static void ValidateDate(string date, Action<string> addError)
    {
        if (DateOf(date) is null)
        {
            addError($"--today is a date such as 2026-01-31, not '{date}'");
        }
    }

    internal static void ValidatePaths(IEnumerable<string> paths, Action<string> addError)
    {
        foreach (var path in paths.Where(path => path.StartsWith('-') && path != "-"))
        {
            addError($"unknown option '{path}'; a file with this name is given as ./{path}");
        }
    }

    internal static void Validate(IEnumerable<string> rules, Action<string> addError)
    {
        foreach (var rule in rules)
        {
            var known = RuleCatalogue.Find(rule);
            if (known is null)
            {
                var nearest = NearestName.Find(rule, RuleCatalogue.All.Select(descriptor => descriptor.Id));
                addError(nearest is null ? $"there is no rule '{rule}'" : $"there is no rule '{rule}'; did you mean '{nearest}'?");
            }
        }
    }

    internal static DateTime? DateOf(string? text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static FixMode FixModeOf(string? name, bool showsDiff) => name switch
    {
        "review" => FixMode.Review,
        null when !showsDiff => FixMode.None,
        _ => FixMode.Safe,
    };

    internal static Profile? ProfileOf(string? name) => name switch
    {
        "strict" => Profile.Strict,
        "default" => Profile.Default,
        _ => null,
    };

    internal static Severity SeverityOf(string? name) => name switch
    {
        "error" => Severity.Error,
        "info" => Severity.Info,
        "never" => Severity.None,
        _ => Severity.Warning,
    };

    internal static T Parse<T>(string? name)
        where T : struct, Enum => name is null ? default : Enum.Parse<T>(name, ignoreCase: true);
}
