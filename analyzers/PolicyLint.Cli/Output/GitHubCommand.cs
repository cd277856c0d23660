using System.Text;

namespace PolicyLint.Cli.Output;

/// <summary>
/// A workflow command of GitHub Actions: <c>::error file=a.json,line=1::message</c>. What a value holds can neither end it nor begin
/// another one (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
/// </summary>
internal static class GitHubCommand
{
    /// <summary>One line, without its line break.</summary>
    public static string Of(string name, IEnumerable<(string Name, string Value)> properties, string message)
    {
        var command = new StringBuilder("::").Append(name);
        var separator = ' ';
        foreach (var property in properties)
        {
            command.Append(separator).Append(property.Name).Append('=').Append(EscapeProperty(property.Value));
            separator = ',';
        }

        return command.Append("::").Append(EscapeMessage(message)).ToString();
    }

    public static string EscapeMessage(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    public static string EscapeProperty(string text) => EscapeMessage(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
