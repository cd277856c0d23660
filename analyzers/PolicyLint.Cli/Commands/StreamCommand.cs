using System.CommandLine;
using System.Globalization;
using System.Text;
using PolicyLint.Cli.Files;
using PolicyLint.Model;

namespace PolicyLint.Cli.Commands;

/// <summary><c>policylint stream</c>: answers each line of standard input with a line.</summary>
internal static class StreamCommand
{
    private const string About = """
        Judges a stream of policies: a JSON object a line in, one line of JSON out for each, in order.

        A line in:  {"id": "a", "kind": "identity", "document": {"Version": "2012-10-17", "Statement": []}}
          id        text or a number, said again in the answer; without it the answer has the number of the line
          kind      as for check --kind; may be left out
          document  a policy or a template, as JSON or as text with JSON in it
          export    instead of document: an export of an account, or a list of those of one account
          A line that is itself a policy, a template or an export is judged as one.
        A line out: {"id": "a", "policies": 1, "findings": []}, with findings as check --format json writes them,
          or {"id": "a", "error": "why the line was not judged"}

        Exit codes:
          0  every line was answered; what was found is in the answers
          1  --fail-on was given, and there is a finding of that severity
          2  wrong usage or settings, or the output could not be written
          3  not every line was answered, as input failed or nobody reads the output any more;
             or --fail-on was given, and not all of each line was judged
        """;

    public static Command Create(TextReader input, TextWriter output, TextWriter error)
    {
        var kind = CheckCommand.Choice("--kind", "What the policies are used as, where a line does not say it.", PolicyKindNames.All);
        var profile = CheckCommand.Choice("--profile", "default: what a reviewer acts on; strict: all of it.", ["default", "strict"]);
        var rules = new Option<string[]>("--rule") { Description = "Run only this rule; may be repeated." };
        var ignored = new Option<string[]>("--ignore") { Description = "Switch this rule off; may be repeated." };
        var failOn = CheckCommand.Choice("--fail-on", "The least severity that makes the run fail (never).", ["error", "warning", "info", "never"]);
        var today = new Option<string?>("--today") { Description = "The date to judge by, as yyyy-MM-dd (the date of this machine)." };
        var maximumLine = new Option<string?>("--max-line") { Description = "The most bytes of a line, such as 64K or 16M (4M); a longer one is answered with an error." };
        var maximumSteps = new Option<string?>("--max-steps") { Description = "The most steps that the rules take on a line (20000000); beyond them it is answered with an error." };
        var threads = new Option<string?>("--threads") { Description = "How many lines are judged at a time (the number of cores)." };
        rules.Validators.Add(result => CheckCommand.Validate(result.Tokens.Select(token => token.Value), result.AddError));
        ignored.Validators.Add(result => CheckCommand.Validate(result.Tokens.Select(token => token.Value), result.AddError));
        today.Validators.Add(result => CheckCommand.ValidateDate(result.Tokens[^1].Value, result.AddError));
        maximumLine.Validators.Add(result => Expect(StreamLimits.BytesOf(result.Tokens[^1].Value) is not null, "--max-line is a number of bytes such as 64K or 16M, at most 1024M", result.AddError));
        maximumSteps.Validators.Add(result => Expect(NumberOf(result.Tokens[^1].Value) is not null, "--max-steps is a number from 1", result.AddError));
        threads.Validators.Add(result => Expect(NumberOf(result.Tokens[^1].Value) is <= 1024, "--threads is a number from 1 to 1024", result.AddError));

        var command = new Command("stream", About) { kind, profile, rules, ignored, failOn, today, maximumLine, maximumSteps, threads };
        command.SetAction(parsed =>
        {
            var day = CheckCommand.DateOf(parsed.GetValue(today));
            var options = new CheckOptions
            {
                Kind = parsed.GetValue(kind) is { } name ? PolicyKindNames.Parse(name) : null,
                Profile = CheckCommand.ProfileOf(parsed.GetValue(profile)),
                OnlyRules = [.. parsed.GetValue(rules) ?? []],
                IgnoredRules = [.. parsed.GetValue(ignored) ?? []],
                FailOn = CheckCommand.SeverityOf(parsed.GetValue(failOn) ?? "never"),
                Today = day ?? DateTime.Today,
                AccountDay = day,
            };
            return Run(options, LimitsOf(parsed.GetValue(maximumLine), parsed.GetValue(maximumSteps), parsed.GetValue(threads)), input, output, error);
        });
        return command;
    }

    private static StreamLimits LimitsOf(string? line, string? steps, string? threads)
    {
        var limits = new StreamLimits();
        return limits with
        {
            MaximumLine = line is null ? limits.MaximumLine : StreamLimits.BytesOf(line) ?? limits.MaximumLine,
            MaximumSteps = NumberOf(steps) ?? limits.MaximumSteps,
            Threads = NumberOf(threads) ?? limits.Threads,
        };
    }

    private static int Run(CheckOptions options, StreamLimits limits, TextReader input, TextWriter output, TextWriter error)
    {
        if (!ReferenceEquals(input, Console.In))
        {
            return new StreamRun(options, limits, new MemoryStream(Encoding.UTF8.GetBytes(input.ReadToEnd())), output, error).Run();
        }

        if (StandardInput.IsClosed())
        {
            error.Write("policylint: standard input is closed\n");
            return ExitCodes.NotAnalysed;
        }

        var writer = ReferenceEquals(output, Console.Out) ? StandardOutput.Open() : output;
        return new StreamRun(options, limits, Console.OpenStandardInput(), writer, error).Run();
    }

    private static void Expect(bool isGood, string otherwise, Action<string> addError)
    {
        if (!isGood)
        {
            addError(otherwise);
        }
    }

    private static int? NumberOf(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
