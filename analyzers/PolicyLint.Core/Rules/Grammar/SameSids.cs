using System.Globalization;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Grammar;

/// <summary>Finds statements that have the Sid of an earlier one that can be there at the same time.</summary>
internal static class SameSids
{
    public static void Report(PolicyDocument document, RuleContext context)
    {
        if (document.Statements.Length < 2 || !MayRepeat(document))
        {
            return;
        }

        Numbers? numbers = null;
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
                    Changes = ReplaceText.Of(value, (numbers ??= new Numbers(document)).Next(text), isSafe: true),
                });
            }
        }
    }

    /// <summary>A first look: the length and three characters of a Sid are seldom those of another.</summary>
    private static bool MayRepeat(PolicyDocument document)
    {
        var seen = 0UL;
        foreach (var statement in document.Statements)
        {
            if (statement.Sid is not { Length: > 0 } text)
            {
                continue;
            }

            var bit = 1UL << ((text.Length + (5 * text[0]) + (7 * text[text.Length / 2]) + (11 * text[text.Length - 1])) % 64);
            if ((seen & bit) != 0)
            {
                return true;
            }

            seen |= bit;
        }

        return false;
    }

    /// <summary>The Sids that statements have, and those given to others: each repair gets its own.</summary>
    private sealed class Numbers(PolicyDocument document)
    {
        private readonly HashSet<string> _taken = new(document.Statements.Select(statement => statement.Sid ?? string.Empty), StringComparer.Ordinal);
        private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);

        /// <summary>The text with the least number that is free.</summary>
        public string Next(string text)
        {
            _last.TryGetValue(text, out var number);
            number = Math.Max(number, 1);
            string next;
            do
            {
                number++;
                next = text + number.ToString(CultureInfo.InvariantCulture);
            }
            while (!_taken.Add(next));

            _last[text] = number;
            return next;
        }
    }
}
