using System.Text.RegularExpressions;
using PolicyLint.Diagnostics;

namespace PolicyLint.Core.Tests.Rules;

/// <summary>Text with marks around what is underlined: <c>{|PL4001:"*"|}</c>.</summary>
internal static partial class MarkedText
{
    public static string Plain(string marked) => Mark().Replace(marked, string.Empty);

    public static string Mark(string text, IEnumerable<Finding> findings)
    {
        var marks = findings
            .SelectMany(finding => new[]
            {
                (Offset: finding.Place.SourceSpan.Start, Order: 1, Length: -finding.Place.SourceSpan.Length, Text: $"{{|{finding.Rule.Id}:"),
                (Offset: finding.Place.SourceSpan.End, Order: 0, Length: finding.Place.SourceSpan.Length, Text: "|}"),
            })
            .OrderByDescending(mark => (mark.Offset, mark.Order, mark.Length));
        return marks.Aggregate(text, (marked, mark) => marked.Insert(mark.Offset, mark.Text));
    }

    [GeneratedRegex(@"\{\|PL\d{4}:|\|\}")]
    private static partial Regex Mark();
}
