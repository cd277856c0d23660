using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Linting;

/// <summary>
/// Names a finding by what it is about: <c>pl1:</c> and 16 hexadecimal digits of SHA-256 over rule, kind, the content of the
/// statement or document, and a count where that is not enough. No line, no file and no order of names is in it, so it outlives
/// reformatting and moves.
/// </summary>
public static class Fingerprint
{
    private const string Prefix = "pl1:";

    /// <summary>The findings, in their order, each with its fingerprint.</summary>
    public static ImmutableArray<Finding> Assign(ImmutableArray<Finding> findings)
    {
        if (findings.IsEmpty)
        {
            return findings;
        }

        using var sha = SHA256.Create();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return ImmutableArray.CreateRange(findings, finding =>
        {
            var content = Content(finding);
            seen.TryGetValue(content, out var occurrence);
            seen[content] = occurrence + 1;
            return finding with { Fingerprint = Hash(sha, content + "\n" + occurrence.ToString(CultureInfo.InvariantCulture)) };
        });
    }

    private static string Hash(SHA256 sha, string content)
    {
        var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(content));
        var text = new StringBuilder(Prefix);
        for (var index = 0; index < 8; index++)
        {
            text.Append(hash[index].ToString("x2", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    private static string Content(Finding finding)
    {
        var text = new StringBuilder(finding.Rule.Id).Append('\n');
        if (finding.Document is { } document)
        {
            text.Append(document.Kind.Presumed.Name()).Append('\n');
        }

        foreach (var argument in finding.Arguments)
        {
            text.Append(argument).Append('\n');
        }

        if (finding.Statement is { } statement)
        {
            Append(text, statement.Written);
        }

        return text.ToString();
    }

    /// <summary>Minified, names in order, a lone value as a list of one: what AWS treats as equal is equal.</summary>
    private static void Append(StringBuilder text, WrittenNode node)
    {
        switch (node)
        {
            case WrittenMap map:
                AppendMap(text, map);
                break;
            case WrittenList list:
                text.Append('[');
                foreach (var item in list.Items)
                {
                    Append(text, item);
                    text.Append(',');
                }

                text.Append(']');
                break;
            case WrittenValue value:
                text.Append('"').Append(value.Value.Display.Replace("\"", "\\\"")).Append('"');
                break;
        }
    }

    private static void AppendMap(StringBuilder text, WrittenMap map)
    {
        text.Append('{');
        foreach (var member in map.Members.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name)))
        {
            text.Append(member.Name).Append(':');
            var isLone = member.Value is WrittenValue;
            text.Append(isLone ? "[" : string.Empty);
            Append(text, member.Value);
            text.Append(isLone ? ",]" : string.Empty).Append(';');
        }

        text.Append('}');
    }
}
