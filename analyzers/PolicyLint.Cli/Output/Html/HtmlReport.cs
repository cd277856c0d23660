using System.Net;
using System.Security.Cryptography;
using System.Text;
using PolicyLint.Model;

namespace PolicyLint.Cli.Output.Html;

/// <summary>
/// The report as one page that needs nothing else. All that comes from input is in one block of data, which the page's own script shows
/// as text; a policy for the content of the page, before all else, lets only this script and this style in.
/// </summary>
internal static class HtmlReport
{
    private const string Resources = "PolicyLint.Cli.Output.Html.";

    public static void Write(CheckReport report, TextWriter writer)
    {
        var style = Resource("report.css");
        var script = Resource("report.js");
        var title = TitleOf(report);
        foreach (var part in Resource("report.html").Split("{{"))
        {
            var end = part.IndexOf("}}", StringComparison.Ordinal);
            writer.Write(end < 0 ? string.Empty : ValueOf(part[..end], report, title, style, script));
            writer.Write(end < 0 ? part : part[(end + 2)..]);
        }
    }

    private static string ValueOf(string name, CheckReport report, string title, string style, string script) => name switch
    {
        "policy" => ContentPolicy(style, script),
        "title" => WebUtility.HtmlEncode(title),
        "style" => style,
        "script" => script,
        "data" => PageData.Of(report),
        _ => throw new InvalidOperationException($"The page has no {name}."),
    };

    /// <remarks>https://www.w3.org/TR/CSP3/ and https://www.w3.org/TR/trusted-types/</remarks>
    private static string ContentPolicy(string style, string script) =>
        $"default-src 'none'; script-src '{HashOf(script)}'; style-src '{HashOf(style)}'; base-uri 'none'; form-action 'none'; "
        + "require-trusted-types-for 'script'; trusted-types 'none'";

    private static string HashOf(string content) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    private static string TitleOf(CheckReport report)
    {
        Account[] accounts = [.. report.Accounts.SelectMany(inventory => inventory.Accounts)];
        var title = accounts.Length switch
        {
            0 => "IAM policies",
            1 => accounts[0].Name,
            _ => $"{accounts.Length} accounts",
        };
        return $"{report.Redaction?.Of(title) ?? title} · PolicyLint";
    }

    /// <summary>Browsers hash a script with LF, whatever stands in the file.</summary>
    private static string Resource(string name)
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream(Resources + name)
            ?? throw new InvalidOperationException($"{Resources}{name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
