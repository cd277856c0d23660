using System.Globalization;
using System.Text;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Strings;

/// <summary>
/// Writes text into the literals that it was read from: escaped, quotes and braces doubled, lines indented, as each of them wants it. What
/// lies in two of them cannot be written, nor what ends a literal, nor a line break where there is one line.
/// </summary>
/// <param name="parts">The literals in order, each with its range of the decoded text.</param>
internal sealed class LiteralCodec(IReadOnlyList<(TextSpan Decoded, LiteralForm Form)> parts) : TextCodec
{
    private static readonly char[] LineBreaks = ['\r', '\n', '\u0085', '\u2028', '\u2029'];

    /// <summary>Where it is to stand decides how it is written.</summary>
    public override string? Encode(string text) => null;

    public override string? Encode(string text, string content, TextSpan replaced)
    {
        foreach (var (decoded, form) in parts)
        {
            // A place between two literals is that before the second one's text.
            var isLast = decoded.End == content.Length;
            if (decoded.Contains(replaced) && (!replaced.IsEmpty || replaced.Start < decoded.End || isLast) && !IsBesideHole(content, replaced, decoded))
            {
                var own = content.Substring(decoded.Start, decoded.Length);
                return Encode(form, text, own, new TextSpan(replaced.Start - decoded.Start, replaced.Length));
            }
        }

        return null;
    }

    /// <summary>Nothing is inserted at an interpolation: its place is that of the braces, or of an expression outside the quotes.</summary>
    private static bool IsBesideHole(string content, TextSpan replaced, TextSpan decoded) =>
        replaced.IsEmpty && replaced.Start < decoded.End && content[replaced.Start] == TextHole.Character;

    private static string? Encode(LiteralForm form, string text, string own, TextSpan replaced)
    {
        var whole = own.Remove(replaced.Start, replaced.Length).Insert(replaced.Start, text);
        switch (form.Kind)
        {
            case LiteralKind.Regular:
                return text.IndexOfAny(LineBreaks) < 0 && !(form.HasOpenEscape && BeginsWithDigit(text, own, replaced)) ? Braces(form, Escaped(text)) : null;
            case LiteralKind.Verbatim:
                return Braces(form, text.Replace("\"", "\"\""));
            case LiteralKind.RawLine:
                return text.IndexOfAny(LineBreaks) < 0 && FitsRaw(form, whole) && whole.Length > 0 && whole[0] != '"' && whole[whole.Length - 1] != '"' ? text : null;
            default:
                return FitsRaw(form, whole) && (text.Length == 0 || !BeginsInBlankLine(own, replaced)) ? Indented(text, form.Indentation) : null;
        }
    }

    /// <summary>Whether what comes to stand there may be taken for a digit of the escape before it.</summary>
    private static bool BeginsWithDigit(string text, string own, TextSpan replaced) =>
        text.Length > 0 ? Uri.IsHexDigit(text[0]) : replaced.End < own.Length && Uri.IsHexDigit(own[replaced.End]);

    private static string Braces(LiteralForm form, string text) => form.IsInterpolated ? text.Replace("{", "{{").Replace("}", "}}") : text;

    /// <summary>As many quotes as stand around it would end it, and as many braces as dollar signs would begin an interpolation.</summary>
    private static bool FitsRaw(LiteralForm form, string whole) =>
        LongestRun(whole, '"') < form.Quotes
        && (!form.IsInterpolated || (LongestRun(whole, '{') < form.Dollars && LongestRun(whole, '}') < form.Dollars));

    private static int LongestRun(string text, char unit)
    {
        var (longest, run) = (0, 0);
        foreach (var current in text)
        {
            run = current == unit ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private static string Indented(string text, string indentation)
    {
        var written = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            written.Append(text[index]);
            var length = LiteralForm.LineBreakLength(text, index);
            if (length > 0)
            {
                written.Append(text, index + 1, length - 1).Append(indentation);
                index += length - 1;
            }
        }

        return written.ToString();
    }

    private static string Escaped(string text)
    {
        var written = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            if (unit is '"' or '\\')
            {
                written.Append('\\').Append(unit);
            }
            else if (unit < ' ' || unit == '\u007F')
            {
                written.Append("\\u").Append(((int)unit).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                written.Append(unit);
            }
        }

        return written.ToString();
    }
}
