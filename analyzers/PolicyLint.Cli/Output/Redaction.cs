using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyLint.Cli.Output;

/// <summary>
/// Leaves the ids of accounts out of text: twelve digits, or three groups of four, become <c>redacted-001</c>, the same id the same number.
/// The length stays, so that underlines and offsets still fit. Longer runs of digits go as well, as do texts in base64, where one would
/// not see an id.
/// </summary>
internal sealed partial class Redaction
{
    private const int Digits = 12;
    private const int EscapeLength = 5;
    private const string Placeholder = "redacted-";

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdefABCDEF");

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>The text without ids, as long as before.</summary>
    public string Of(string text)
    {
        if (text.Length < Digits)
        {
            return text;
        }

        var withoutEncoded = Encoded().Replace(text, match => HoldsText(match.Value) ? new string('x', match.Length) : match.Value);
        return Id().Replace(withoutEncoded, match =>
        {
            var kept = DigitsOfEscape(withoutEncoded, match.Index, match.Length);
            return match.Value[..kept] + NameOf(match.Value[kept..]);
        });
    }

    private string NameOf(string id)
    {
        var digits = id.Replace("-", string.Empty, StringComparison.Ordinal);
        if (!_numbers.TryGetValue(digits, out var number))
        {
            number = _numbers.Count + 1;
            _numbers.Add(digits, number);
        }

        var shown = number.ToString("D3", CultureInfo.InvariantCulture);
        return (Placeholder[..Math.Min(Placeholder.Length, Digits - shown.Length)] + shown).PadRight(id.Length, 'x');
    }

    /// <summary>How many of the first digits belong to an escape before them, as in <c>my%20111122223333</c>.</summary>
    private static int DigitsOfEscape(string text, int start, int length)
    {
        for (var index = start - 1; index >= Math.Max(0, start - EscapeLength); index--)
        {
            if (text[index] == '%' || (text[index] == '\\' && index + 1 < start && text[index + 1] == 'u'))
            {
                var head = text[index] == '%' ? 1 : 2;
                var needed = (text[index] == '%' ? 2 : 4) - (start - index - head);
                var isHexadecimal = text.AsSpan(index + head, start - index - head).IndexOfAnyExcept(Hexadecimal) < 0;
                return isHexadecimal && needed >= 0 && length - needed >= Digits ? needed : 0;
            }
        }

        return 0;
    }

    /// <summary>Whether a run of base64 is text, wherever its groups of four begin.</summary>
    private static bool HoldsText(string run)
    {
        const int Group = 4;
        for (var skipped = 0; skipped < Group; skipped++)
        {
            var usable = (run.Length - skipped) / Group * Group;
            var bytes = Convert.FromBase64String(run.Substring(skipped, usable));
            if (bytes.All(value => value is (>= 32 and < 127) or 9 or 10 or 13))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex("(?<![0-9])[0-9]{4}-[0-9]{4}-[0-9]{4}(?![0-9])|[0-9]{12,}", RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    [GeneratedRegex("[A-Za-z0-9+/]{48,}", RegexOptions.CultureInvariant)]
    private static partial Regex Encoded();
}
