using System.Collections.Immutable;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Reading.PolicyFiles;

/// <summary>
/// Turns a string of a policy file into a value. What people leave to be filled in is a hole: <c>&lt;bucket&gt;</c>,
/// <c>${bucket}</c> without a colon (a policy variable has one), <c>[ACCOUNT_ID]</c>; and what the text itself has as a hole.
/// </summary>
internal static class Placeholders
{
    private static readonly char[] Starts = ['<', '$', '[', TextHole.Character];

    /// <summary>Values that are no placeholder and hold none, for the texts that many policies hold.</summary>
    private static readonly CommonTexts<KnownValue> Known = new(8192, value => value.Content);

    /// <summary>The value of a text without holes of its own.</summary>
    public static Value ToValue(ReadOnlySpan<char> text)
    {
        if (text.Length > CommonTexts<KnownValue>.LongestText)
        {
            return ToValue(text.ToString(), null);
        }

        if (Known.Find(text) is { } known)
        {
            return known;
        }

        var value = ToValue(text.ToString(), null);
        if (value is KnownValue made && made.Content.IndexOfAny(Starts) < 0)
        {
            Known.Add(text, made);
        }

        return value;
    }

    public static Value ToValue(string text, MappedText? mapped)
    {
        if (text.IndexOfAny(Starts) < 0)
        {
            return new KnownValue(text);
        }

        ImmutableArray<PatternPart>.Builder? parts = null;
        var start = 0;
        var position = 0;
        while (position < text.Length)
        {
            if (HoleAt(text, position, mapped, out var length) is not { } hole)
            {
                position++;
                continue;
            }

            parts ??= ImmutableArray.CreateBuilder<PatternPart>();
            AddText(parts, text, start, position);
            parts.Add(PatternPart.Of(hole));
            position += length;
            start = position;
        }

        if (parts is null)
        {
            return new KnownValue(text);
        }

        AddText(parts, text, start, text.Length);
        return parts is [{ Hole: { } only }] ? new UnknownValue(only) : new PatternValue(parts.ToImmutable());
    }

    /// <summary>What fills a hole of the text, as the reader of the outer language gave it.</summary>
    public static Hole ToHole(TextHole hole) => hole.Content as Hole ?? new Hole(hole.Content, hole.Content.ToString() ?? "…");

    private static Hole? HoleAt(string text, int position, MappedText? mapped, out int length)
    {
        length = 1;
        switch (text[position])
        {
            case TextHole.Character:
                return mapped?.HoleAt(position) is { } hole ? ToHole(hole) : null;
            case '<':
                return Placeholder(text, position, '>', IsWord, out length);
            case '[':
                return Placeholder(text, position, ']', IsUpperCase, out length);
            case '$' when position + 1 < text.Length && text[position + 1] == '{':
                var inner = Placeholder(text, position + 1, '}', IsWord, out length);
                length++;
                return inner is null ? null : new Hole("$" + inner.Identity, "$" + inner.Display, HoleDomain.PlainText);
            default:
                return null;
        }
    }

    private static Hole? Placeholder(string text, int open, char close, Func<char, bool> isAllowed, out int length)
    {
        var end = open + 1;
        while (end < text.Length && isAllowed(text[end]))
        {
            end++;
        }

        length = end - open + 1;
        if (end == open + 1 || end == text.Length || text[end] != close)
        {
            return null;
        }

        var display = text.Substring(open, length);
        return new Hole(display, display, HoleDomain.PlainText);
    }

    private static void AddText(ImmutableArray<PatternPart>.Builder parts, string text, int start, int end)
    {
        if (end > start)
        {
            parts.Add(PatternPart.Of(text.Substring(start, end - start)));
        }
    }

    private static bool IsWord(char unit) => char.IsLetterOrDigit(unit) || unit is '_' or '-' or '.' or ' ';

    private static bool IsUpperCase(char unit) => unit is (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-';
}
