using System.Text;
using PolicyLint.Cli.Output;
using PolicyLint.Cli.Output.Csv;
using PolicyLint.Cli.Output.Html;
using PolicyLint.Cli.Output.Markdown;
using PolicyLint.Text;

namespace PolicyLint.Cli.Commands;

/// <summary>Writes the report of a run in every format that was asked for.</summary>
internal sealed class ReportWriter(CheckOptions options, TextWriter output, TextWriter error)
{
    /// <summary>Whether all of them could be written; what could not is said, and does not stop the others.</summary>
    public bool Write(CheckReport report)
    {
        var areWritten = true;
        foreach (var target in options.Reports)
        {
            // Standard output is the diff's, to be given to git as it is.
            if (target.Path is null && options.ShowsDiff)
            {
                continue;
            }

            areWritten &= Write(report, target);
        }

        return areWritten;
    }

    private bool Write(CheckReport report, ReportTarget target)
    {
        if (target.Path is not { } path)
        {
            Write(report, target.Format, output, UsesColor(), IsTerminal());
            output.Flush();
            return true;
        }

        try
        {
            using var writer = new StreamWriter(path, false, new UTF8Encoding(false));
            Write(report, target.Format, writer, options.Color == ColorMode.Always, isTerminal: false);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            error.Write($"policylint: cannot write {ShownText.Escape(path)}: {ShownText.Escape(Reason(path, exception))}\n");
            return false;
        }
    }

    private static string Reason(string path, Exception exception) => exception switch
    {
        DirectoryNotFoundException => "its folder does not exist",
        UnauthorizedAccessException => Directory.Exists(path) ? "it is a folder" : "no permission to write it",
        _ => exception.Message,
    };

    private static void Write(CheckReport report, OutputFormat format, TextWriter writer, bool usesColor, bool isTerminal)
    {
        // What writes JSON leaves ids out itself, before anything is escaped.
        var redacting = RedactingWriter.Of(writer, report.Redaction);
        switch (format)
        {
            case OutputFormat.Json:
                JsonReport.Write(report, writer);
                break;
            case OutputFormat.Concise:
                ConciseReport.Write(report, redacting);
                break;
            case OutputFormat.Sarif:
                SarifReport.Write(report, writer, Directory.GetCurrentDirectory());
                break;
            case OutputFormat.GitHub:
                new GitHubReport(redacting, GitHubPaths.FromEnvironment()).Write(report);
                break;
            case OutputFormat.Html:
                HtmlReport.Write(report, writer);
                break;
            case OutputFormat.Markdown:
                new MarkdownReport(redacting).Write(report);
                break;
            case OutputFormat.Csv:
                CsvReport.Write(report, redacting);
                break;
            default:
                new TextReport(redacting, new TextStyle(usesColor), isTerminal).Write(report);
                break;
        }
    }

    private bool IsTerminal() => ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;

    private bool UsesColor() => options.Color switch
    {
        ColorMode.Always => true,
        ColorMode.Never => false,
        _ => IsTerminal() && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
    };
}
