using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PolicyLint.CodeFixes;

/// <summary>How text stands in the literals of C#.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/csharp/language-reference/builtin-types/reference-types#string-literals</remarks>
internal static class StringToken
{
    /// <summary>A text as a literal of its own.</summary>
    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>A text as it stands inside this token, or null if it cannot stand there.</summary>
    public static string? Encode(SyntaxToken token, string text) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken when token.Text[0] == '@' => text.Replace("\"", "\"\""),
        SyntaxKind.StringLiteralToken => Escaped(text),
        SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken => Plain(text),
        SyntaxKind.InterpolatedStringTextToken when Start(token) is { } start => InInterpolation(start, text),
        _ => null,
    };

    /// <summary>Regular and verbatim ones double braces; how many a raw one takes depends on its dollars, so it takes none.</summary>
    private static string? InInterpolation(string start, string text)
    {
        if (start.Contains("\"\"\""))
        {
            return text.IndexOfAny(['{', '}']) < 0 ? Plain(text) : null;
        }

        var encoded = start.Contains('@') ? text.Replace("\"", "\"\"") : Escaped(text);
        return encoded.Replace("{", "{{").Replace("}", "}}");
    }

    private static string? Start(SyntaxToken token) => (token.Parent?.Parent as InterpolatedStringExpressionSyntax)?.StringStartToken.Text;

    private static string? Plain(string text) => text.IndexOfAny(['"', '\n', '\r']) < 0 ? text : null;

    private static string Escaped(string text) => SymbolDisplay.FormatLiteral(text, quote: true) is { Length: >= 2 } literal
        ? literal.Substring(1, literal.Length - 2)
        : text;
}
