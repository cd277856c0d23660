using System.Globalization;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Grammar;

/// <summary>Finds statements that have the Sid of an earlier one that can be there at the same time.</summary>
internal static class SameSids
{
    public static void Report(PolicyDocument document, RuleContext context)
    {
        if (document.Statements.Length < 2)
        {
            return;
        }

        var seen = new Dictionary<string, WrittenValue>(StringComparer.Ordinal);
        foreach (var statement in document.Statements)
        {
            if (statement.Written.Find(ElementNames.Sid)?.Value is not WrittenValue { Text: { Length: > 0 } text } value)
            {
                continue;
            }

            if (!seen.TryGetValue(text, out var first))
            {
                seen.Add(text, value);
            }
            else if (!first.Guard.Excludes(value.Guard))
            {
                context.Report(new Occurrence(value.Place)
                {
                    Arguments = [text],
                    Label = "again",
                    Related = [new RelatedPlace(first.Place, "first here")],
                    Changes = ReplaceText.Of(value, Next(document, text), isSafe: true),
                });
            }
        }
    }

    /// <summary>The Sid with the least number that no statement has.</summary>
    private static string Next(PolicyDocument document, string text)
    {
        var number = 2;
        while (document.Statements.Any(statement => statement.Sid == Numbered(text, number)))
        {
            number++;
        }

        return Numbered(text, number);
    }

    private static string Numbered(string text, int number) => text + number.ToString(CultureInfo.InvariantCulture);
}
