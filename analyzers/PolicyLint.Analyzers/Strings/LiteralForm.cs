using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Strings;

/// <summary>How one literal is written, and where.</summary>
/// <param name="Kind">The way.</param>
/// <param name="Dollars">How many dollar signs stand before it; none if nothing is interpolated.</param>
/// <param name="Quotes">How many quotes stand around it.</param>
/// <param name="Content">The range of the code between the quotes; of raw lines without the breaks beside the quotes.</param>
/// <param name="Indentation">What each of its lines begins with and is not part of the text; empty unless it is raw lines.</param>
/// <param name="Interpolations">The interpolations in it, in order.</param>
internal sealed record LiteralForm(
    LiteralKind Kind, int Dollars, int Quotes, TextSpan Content, string Indentation, ImmutableArray<InterpolationSyntax> Interpolations)
{
    private const string Utf8Suffix = "u8";

    /// <summary>Whether <c>\x</c> is in it, which takes as many digits as follow it, up to four.</summary>
    public bool HasOpenEscape { get; private init; }

    public bool IsInterpolated => Dollars > 0;

    public bool IsRaw => Kind is LiteralKind.RawLine or LiteralKind.RawLines;

    /// <summary>The form of a literal; null for another expression, and for one that does not compile.</summary>
    /// <param name="expression">The literal.</param>
    /// <param name="code">The whole text of its file.</param>
    public static LiteralForm? Of(ExpressionSyntax expression, string code) => expression switch
    {
        _ when expression.ContainsDiagnostics => null,
        LiteralExpressionSyntax literal => Of(literal.Token, code),
        InterpolatedStringExpressionSyntax interpolated => Of(interpolated, code),
        _ => null,
    };

    private static LiteralForm? Of(SyntaxToken token, string code)
    {
        var kind = token.Kind() switch
        {
            SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken => code[token.SpanStart] == '@' ? LiteralKind.Verbatim : LiteralKind.Regular,
            SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken => LiteralKind.RawLine,
            SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken => LiteralKind.RawLines,
            _ => (LiteralKind?)null,
        };
        if (kind is not { } known)
        {
            return null;
        }

        var isUtf8 = token.Kind() is SyntaxKind.Utf8StringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken;
        return New(known, 0, TextSpan.FromBounds(token.SpanStart, token.Span.End - (isUtf8 ? Utf8Suffix.Length : 0)), [], code);
    }

    private static LiteralForm? Of(InterpolatedStringExpressionSyntax expression, string code)
    {
        var kind = expression.StringStartToken.Kind() switch
        {
            SyntaxKind.InterpolatedStringStartToken => LiteralKind.Regular,
            SyntaxKind.InterpolatedVerbatimStringStartToken => LiteralKind.Verbatim,
            SyntaxKind.InterpolatedSingleLineRawStringStartToken => LiteralKind.RawLine,
            SyntaxKind.InterpolatedMultiLineRawStringStartToken => LiteralKind.RawLines,
            _ => (LiteralKind?)null,
        };
        var dollars = expression.StringStartToken.Text.Count(unit => unit == '$');
        return kind is { } known
            ? New(known, dollars, new TextSpan(expression.SpanStart, expression.Span.Length), [.. expression.Contents.OfType<InterpolationSyntax>()], code)
            : null;
    }

    private static LiteralForm? New(LiteralKind kind, int dollars, TextSpan span, ImmutableArray<InterpolationSyntax> interpolations, string code)
    {
        var open = span.Start;
        while (code[open] is '$' or '@')
        {
            open++;
        }

        var quotes = 1;
        while (kind is LiteralKind.RawLine or LiteralKind.RawLines && code[open + quotes] == '"')
        {
            quotes++;
        }

        var content = TextSpan.FromBounds(open + quotes, Math.Max(open + quotes, span.End - quotes));
        return kind == LiteralKind.RawLines
            ? OfLines(dollars, quotes, content, interpolations, code)
            : new LiteralForm(kind, dollars, quotes, content, string.Empty, interpolations)
            {
                HasOpenEscape = kind == LiteralKind.Regular && code.IndexOf("\\x", content.Start, content.Length, StringComparison.Ordinal) >= 0,
            };
    }

    private static LiteralForm? OfLines(int dollars, int quotes, TextSpan inside, ImmutableArray<InterpolationSyntax> interpolations, string code)
    {
        var first = inside.Start;
        while (first < inside.End && LineBreakLength(code, first) == 0)
        {
            first++;
        }

        first += LineBreakLength(code, first);
        var last = inside.End;
        while (last > first && code[last - 1] is not ('\r' or '\n' or '\u0085' or '\u2028' or '\u2029'))
        {
            last--;
        }

        var indentation = code.Substring(last, inside.End - last);
        var end = last - (last > 1 && code[last - 1] == '\n' && code[last - 2] == '\r' ? 2 : 1);
        return end < first ? null : new LiteralForm(LiteralKind.RawLines, dollars, quotes, TextSpan.FromBounds(first, end), indentation, interpolations);
    }

    /// <summary>How long the line break at an offset is; 0 if none is there (section 6.3.3 of the C# standard).</summary>
    internal static int LineBreakLength(string code, int offset) => offset >= code.Length ? 0 : code[offset] switch
    {
        '\r' when offset + 1 < code.Length && code[offset + 1] == '\n' => 2,
        '\r' or '\n' or '\u0085' or '\u2028' or '\u2029' => 1,
        _ => 0,
    };
}
