using System.Globalization;
using Newtonsoft.Json;
using PolicyLint.Cli.Files;
using PolicyLint.Cli.Output;
using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Linting.Standards;
using PolicyLint.Reading;
using PolicyLint.Reading.Records;
using PolicyLint.Text;

namespace PolicyLint.Cli.Commands;

/// <summary>
/// Answers one line of a stream with one line of JSON, from any thread. The answer depends on the line alone, and on its number only if
/// it has no id: so a stream may be cut between any two lines and judged in parts.
/// </summary>
internal sealed class StreamJudge(StreamLimits limits, LintOptions options, Func<Finding, bool> isSuppressed)
{
    private const string Name = "-";

    public StreamAnswer Answer(StreamLine line)
    {
        if (line.Bytes is not { } bytes)
        {
            return Refuse(line, null, $"the line is longer than {limits.MaximumLine.ToString(CultureInfo.InvariantCulture)} bytes (--max-line)");
        }

        var record = PolicyRecord.Read(SourceText.FromBytes(Name, bytes));
        if (record.Problem.Length > 0)
        {
            return Refuse(line, record.Id, record.Problem);
        }

        try
        {
            return Judge(line, record);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return Refuse(line, record.Id, $"the linter failed: {exception.GetType().Name}: {exception.Message}; please report it");
        }
    }

    private StreamAnswer Judge(StreamLine line, PolicyRecord record)
    {
        var result = Linter.Lint(record, options);
        if (result.IsCutOff)
        {
            var steps = options.MostSteps.ToString(CultureInfo.InvariantCulture);
            return Refuse(line, record.Id, $"judging the line takes more than {steps} steps (--max-steps)");
        }

        if (HoldsNothing(result))
        {
            return Refuse(line, record.Id, $"'{record.Holder}' holds no policy, template or export of an account");
        }

        var findings = result.Findings.RemoveAll(finding => isSuppressed(finding));
        var file = new FileResult(Name, result with { Findings = findings });
        var text = Write(line, record.Id, json => WriteResult(json, file, result.Suppressed + result.Findings.Length - findings.Length));
        return new StreamAnswer(text, result.NotAnalysed.IsEmpty, findings.IsEmpty ? Severity.None : findings.Max(finding => finding.Severity));
    }

    private static bool HoldsNothing(LintResult result) => result.Findings is [{ } only] && only.Rule.Id == ReadingRules.NoPolicy.Id;

    private void WriteResult(JsonWriter json, FileResult file, int suppressed)
    {
        json.Member("policies", file.Result.Policies);
        json.Array("findings", file.Result.Findings, finding => JsonReport.WriteFinding(json, new ReportedFinding(finding, file)));
        if (suppressed > 0)
        {
            json.Member("suppressed", suppressed);
        }

        if (!file.Result.NotAnalysed.IsEmpty)
        {
            json.Array("notAnalysed", file.Result.NotAnalysed, entry => json.WriteValue(entry.Reason));
        }

        if (file.Result.Accounts is { } accounts)
        {
            var report = CheckReport.Of([file], suppressed, [], new FoundFiles(), options.Rules) with { AccountDay = options.AccountDay };
            AccountJson.Write(report with { Practices = new(() => StandardCheck.Run(accounts, SecurityStandard.Practices, options)) }, json);
        }
    }

    private static StreamAnswer Refuse(StreamLine line, RecordId? id, string problem) =>
        new(Write(line, id, json => json.Member("error", ShownText.Mask(problem))), IsJudged: false, Severity.None);

    private static string Write(StreamLine line, RecordId? id, Action<JsonWriter> write)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var json = new JsonTextWriter(text) { StringEscapeHandling = StringEscapeHandling.EscapeNonAscii };
        json.WriteStartObject();
        WriteId(json, line, id);
        write(json);
        json.WriteEndObject();
        json.Flush();
        text.Write('\n');
        return text.ToString();
    }

    private static void WriteId(JsonTextWriter json, StreamLine line, RecordId? id)
    {
        json.WritePropertyName(id is null ? "line" : "id");
        switch (id)
        {
            case null:
                json.WriteValue(line.Number);
                break;
            case { IsNumber: true } number:
                json.WriteRawValue(number.Text);
                break;
            case { } name:
                json.WriteValue(name.Text);
                break;
        }
    }
}
