using System.Collections.Immutable;

namespace PolicyLint.Cli.Commands;

/// <summary>One report of a run: how it is written, and where to.</summary>
/// <param name="Format">How.</param>
/// <param name="Path">The file, or null for standard output.</param>
public sealed record ReportTarget(OutputFormat Format, string? Path)
{
    /// <summary>The names that <c>--format</c> takes.</summary>
    public const string Names = "text, concise, json, sarif, github, html, markdown, csv";

    /// <summary>What the options mean, or what is wrong with them.</summary>
    /// <param name="formats">The values of <c>--format</c>: <c>NAME</c> or <c>NAME=FILE</c>.</param>
    /// <param name="output">The value of <c>--output</c>, which is the file of the only report.</param>
    public static (ImmutableArray<ReportTarget> Targets, string? Problem) Parse(IReadOnlyCollection<string> formats, string? output)
    {
        var targets = ImmutableArray.CreateBuilder<ReportTarget>();
        foreach (var text in formats.Count == 0 ? ["text"] : formats)
        {
            if (Parse(text) is not { } target)
            {
                return ([], $"--format is {Names}, or one of them with =FILE; not '{text}'");
            }

            targets.Add(target);
        }

        if (output is not null)
        {
            return targets is [{ Path: null } only]
                ? ([only with { Path = output }], null)
                : ([], "--output is for one --format without a file; give each format its own: --format sarif=FILE");
        }

        return Clash(targets) is { } clash ? ([], clash) : (targets.ToImmutable(), null);
    }

    private static ReportTarget? Parse(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var path = equals < 0 ? null : text[(equals + 1)..];
        return path?.Length != 0 && FormatOf(equals < 0 ? text : text[..equals]) is { } format ? new ReportTarget(format, path) : null;
    }

    private static OutputFormat? FormatOf(string name) => name switch
    {
        "text" => OutputFormat.Text,
        "concise" => OutputFormat.Concise,
        "json" => OutputFormat.Json,
        "sarif" => OutputFormat.Sarif,
        "github" => OutputFormat.GitHub,
        "html" => OutputFormat.Html,
        "markdown" => OutputFormat.Markdown,
        "csv" => OutputFormat.Csv,
        _ => null,
    };

    private static string? Clash(IEnumerable<ReportTarget> targets)
    {
        var places = new HashSet<string>(StringComparer.Ordinal);
        foreach (var target in targets)
        {
            if (!places.Add(target.Path is null ? string.Empty : System.IO.Path.GetFullPath(target.Path)))
            {
                return target.Path is null
                    ? "two formats cannot both go to standard output; give one a file: --format sarif=FILE"
                    : $"two formats cannot both go to {target.Path}";
            }
        }

        return null;
    }
}
