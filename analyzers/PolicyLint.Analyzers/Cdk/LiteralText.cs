using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>Decodes a string literal character by character, to find the place of a part of it.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/csharp/language-reference/builtin-types/reference-types#string-literals</remarks>
internal static class LiteralText
{
    /// <summary>Appends the text of a token; false, and nothing appended, if it is of a form that is not known here.</summary>
    public static bool Append(MappedTextBuilder builder, SyntaxToken token)
    {
        var segments = Decode(token);
        if (segments is null)
        {
            return false;
        }

        foreach (var (text, span, isVerbatim) in segments)
        {
            if (isVerbatim)
            {
                builder.AppendVerbatim(span);
            }
            else
            {
                builder.AppendDecoded(text, span);
            }
        }

        return true;
    }

    private static List<(string Text, TextSpan Span, bool IsVerbatim)>? Decode(SyntaxToken token)
    {
        var text = token.Text;
        var segments = token.Kind() switch
        {
            SyntaxKind.StringLiteralToken when text.StartsWith("@", StringComparison.Ordinal) => Doubled(text, 2, text.Length - 1, "\""),
            SyntaxKind.StringLiteralToken => Escaped(text, 1, text.Length - 1),
            SyntaxKind.SingleLineRawStringLiteralToken => Raw(text),
            SyntaxKind.InterpolatedStringTextToken when IsVerbatim(token) => Doubled(text, 0, text.Length, "\"{}"),
            SyntaxKind.InterpolatedStringTextToken => Escaped(text, 0, text.Length),
            _ => null,
        };
        if (segments is null)
        {
            return ByLines(token);
        }

        var start = token.SpanStart;
        var decoded = new StringBuilder();
        for (var index = 0; index < segments.Count; index++)
        {
            var (piece, span, isVerbatim) = segments[index];
            decoded.Append(piece);
            segments[index] = (piece, new TextSpan(start + span.Start, span.Length), isVerbatim);
        }

        return decoded.ToString() == token.ValueText ? segments : ByLines(token);
    }

    /// <summary>The text of a raw literal of several lines: each line of the value is found, in order, in its line of the code.</summary>
    private static List<(string Text, TextSpan Span, bool IsVerbatim)>? ByLines(SyntaxToken token)
    {
        var code = token.Text;
        var value = token.ValueText;
        var segments = new List<(string, TextSpan, bool)>();
        var position = 0;
        var start = 0;
        while (start < value.Length)
        {
            var end = value.IndexOf('\n', start);
            var next = end < 0 ? value.Length : end + 1;
            var line = value.Substring(start, (end < 0 ? value.Length : end) - start).TrimEnd('\r');
            var found = line.Length == 0 ? position : code.IndexOf(line, position, StringComparison.Ordinal);
            if (found < 0)
            {
                return null;
            }

            if (line.Length > 0)
            {
                segments.Add((line, new TextSpan(token.SpanStart + found, line.Length), true));
            }

            position = found + line.Length;
            var rest = value.Substring(start + line.Length, next - start - line.Length);
            if (rest.Length > 0)
            {
                var lineEnd = code.IndexOf('\n', position);
                lineEnd = lineEnd < 0 ? code.Length : lineEnd + 1;
                segments.Add((rest, new TextSpan(token.SpanStart + position, lineEnd - position), false));
                position = lineEnd;
            }

            start = next;
        }

        return segments;
    }

    private static bool IsVerbatim(SyntaxToken token) =>
        token.Parent?.Parent is Microsoft.CodeAnalysis.CSharp.Syntax.InterpolatedStringExpressionSyntax interpolated
        && interpolated.StringStartToken.Text.Contains('@');

    private static List<(string Text, TextSpan Span, bool IsVerbatim)> Raw(string text)
    {
        var quotes = 0;
        while (quotes < text.Length && text[quotes] == '"')
        {
            quotes++;
        }

        var length = Math.Max(0, text.Length - (2 * quotes));
        return [(text.Substring(Math.Min(quotes, text.Length), length), new TextSpan(quotes, length), true)];
    }

    private static List<(string Text, TextSpan Span, bool IsVerbatim)> Doubled(string text, int start, int end, string doubled)
    {
        var segments = new List<(string, TextSpan, bool)>();
        var from = start;
        for (var index = start; index < end; index++)
        {
            if (doubled.Contains(text[index]) && index + 1 < end && text[index + 1] == text[index])
            {
                Add(segments, text, from, index);
                segments.Add((text[index].ToString(), new TextSpan(index, 2), false));
                index++;
                from = index + 1;
            }
        }

        Add(segments, text, from, Math.Max(from, end));
        return segments;
    }

    private static List<(string Text, TextSpan Span, bool IsVerbatim)> Escaped(string text, int start, int end)
    {
        var segments = new List<(string, TextSpan, bool)>();
        var from = start;
        var index = start;
        while (index < end)
        {
            var length = EscapeLength(text, index, end);
            if (length == 0)
            {
                index++;
                continue;
            }

            Add(segments, text, from, index);
            segments.Add((Meaning(text.Substring(index, length)), new TextSpan(index, length), false));
            index += length;
            from = index;
        }

        Add(segments, text, from, Math.Max(from, end));
        return segments;
    }

    /// <summary>The length of the escape at an index, 0 if none is there.</summary>
    private static int EscapeLength(string text, int index, int end)
    {
        if (text[index] is '{' or '}' && index + 1 < end && text[index + 1] == text[index])
        {
            return 2;
        }

        if (text[index] != '\\' || index + 1 >= end)
        {
            return 0;
        }

        var most = text[index + 1] switch { 'u' => 6, 'U' => 10, 'x' => 6, _ => 2 };
        if (text[index + 1] != 'x')
        {
            return Math.Min(most, end - index);
        }

        var length = 2;
        while (length < most && index + length < end && Uri.IsHexDigit(text[index + length]))
        {
            length++;
        }

        return length;
    }

    /// <summary>Doubled braces mean themselves in a literal that is not interpolated; then the text differs and is mapped as a whole.</summary>
    private static string Meaning(string escape) => escape[0] is '{' or '}'
        ? escape.Substring(0, 1)
        : escape[1] switch
        {
            'n' => "\n",
            'r' => "\r",
            't' => "\t",
            '0' => "\0",
            'a' => "\a",
            'b' => "\b",
            'f' => "\f",
            'v' => "\v",
            'e' => "\u001b",
            'u' or 'U' or 'x' => FromHexadecimal(escape.Substring(2)),
            var unit => unit.ToString(),
        };

    private static string FromHexadecimal(string digits) =>
        int.TryParse(digits, System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out var code)
        && code is >= 0 and <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF)
            ? char.ConvertFromUtf32(code)
            : ((char)(code & 0xFFFF)).ToString();

    private static void Add(List<(string Text, TextSpan Span, bool IsVerbatim)> segments, string text, int start, int end)
    {
        if (end > start)
        {
            segments.Add((text.Substring(start, end - start), new TextSpan(start, end - start), true));
        }
    }
}
