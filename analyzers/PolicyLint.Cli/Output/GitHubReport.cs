using System.Globalization;
using PolicyLint.Diagnostics;
using PolicyLint.Reading;
using PolicyLint.Text;

namespace PolicyLint.Cli.Output;

/// <summary>
/// Annotations on the lines of a pull request. GitHub shows ten errors, ten warnings and ten notices of a step and drops the rest
/// in silence (https://github.com/actions/toolkit/pull/734), so the rest is counted in the last notice.
/// </summary>
internal sealed class GitHubReport(TextWriter writer, GitHubPaths paths)
{
    private const int Shown = 10;
    private const string Error = "error";
    private const string Warning = "warning";
    private const string Notice = "notice";

    private readonly Dictionary<string, int> _left = new(StringComparer.Ordinal) { [Error] = Shown, [Warning] = Shown, [Notice] = Shown - 1 };
    private int _dropped;

    public void Write(CheckReport report)
    {
        // What was not judged comes first: no number of findings may push it out of view.
        foreach (var entry in report.NotAnalysed)
        {
            Write(entry);
        }

        foreach (var missing in report.Missing)
        {
            Annotate(Error, [("title", "PolicyLint")], $"no file matches {missing}");
        }

        foreach (var entry in report.Findings)
        {
            Write(entry.Finding);
        }

        var rest = _dropped == 0 ? string.Empty : $"; {_dropped} more than GitHub shows of a step";
        writer.Write(GitHubCommand.Of(Notice, [("title", "PolicyLint")], Summary.Of(report) + rest) + "\n");
    }

    private void Write(NotAnalysed entry) =>
        Annotate(Error, [.. File(entry.Name), ("line", Number(Math.Max(1, entry.Line))), ("title", "not analysed")], entry.Reason);

    private void Write(Finding finding)
    {
        var lines = finding.Place.Source.Lines;
        var start = lines.PositionAt(finding.Place.SourceSpan.Start);
        var end = lines.PositionAt(finding.Place.SourceSpan.End);
        var properties = File(finding.Place.Source.Name);
        properties.Add(("line", Number(start.Line)));

        // GitHub takes columns only for a range within one line.
        if (start.Line == end.Line)
        {
            properties.Add(("col", Number(start.Column)));
            properties.Add(("endLine", Number(end.Line)));
            properties.Add(("endColumn", Number(end.Column)));
        }
        else
        {
            properties.Add(("endLine", Number(end.Line)));
        }

        properties.Add(("title", $"{finding.Rule.Id} {finding.Rule.Title}"));
        Annotate(LevelOf(finding.Severity), properties, $"{finding.Message}; {finding.Advice}");
    }

    private void Annotate(string level, IEnumerable<(string Name, string Value)> properties, string message)
    {
        if (_left[level] == 0)
        {
            _dropped++;
            return;
        }

        _left[level]--;
        writer.Write(GitHubCommand.Of(level, properties, ShownText.Escape(message)) + "\n");
    }

    /// <summary>The file as a property; standard input has none.</summary>
    private List<(string Name, string Value)> File(string name) => name == "-" ? [] : [("file", paths.Of(name))];

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => Error,
        Severity.Warning => Warning,
        _ => Notice,
    };
}
