using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace PolicyLint.CodeFixes;

/// <summary>How lines are broken and indented around a place in the code.</summary>
internal static class CodeLayout
{
    public static bool IsBlank(SourceText text, TextSpan span) => string.IsNullOrWhiteSpace(text.ToString(span));

    /// <summary>The line break that the line ends with; that of most files where it has none.</summary>
    public static string LineBreakAt(SourceText text, int position)
    {
        var line = text.Lines.GetLineFromPosition(position);
        return line.EndIncludingLineBreak > line.End ? text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) : "\n";
    }

    /// <summary>Whether only space stands before it on its line.</summary>
    public static bool BeginsLine(SourceText text, int position) =>
        IsBlank(text, TextSpan.FromBounds(text.Lines.GetLineFromPosition(position).Start, position));

    /// <summary>The space that the line begins with.</summary>
    public static string IndentationAt(SourceText text, int position)
    {
        var line = text.ToString(text.Lines.GetLineFromPosition(position).Span);
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    /// <summary>Statements behind another one, each on a line with the same indentation. Comments stay with the one they are of.</summary>
    public static TextChange After(SyntaxNode statement, IReadOnlyList<string> lines, SourceText text)
    {
        var space = SpaceBetween(statement, text);
        return new TextChange(new TextSpan(EndOfComments(statement.GetLastToken()), 0), string.Concat(lines.Select(line => space + line)));
    }

    /// <summary>Statements before another one.</summary>
    public static TextChange Before(SyntaxNode statement, IReadOnlyList<string> lines, SourceText text)
    {
        var space = SpaceBetween(statement, text);
        return new TextChange(new TextSpan(statement.SpanStart, 0), string.Concat(lines.Select(line => line + space)));
    }

    private static string SpaceBetween(SyntaxNode statement, SourceText text)
    {
        var start = statement.SpanStart;
        return BeginsLine(text, start) ? LineBreakAt(text, start) + IndentationAt(text, start) : " ";
    }

    /// <summary>Where the comments behind a token on its line end; the end of the token if there are none.</summary>
    public static int EndOfComments(SyntaxToken token)
    {
        var end = token.Span.End;
        foreach (var trivia in token.TrailingTrivia)
        {
            end = trivia.IsKind(SyntaxKind.SingleLineCommentTrivia)
                || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) ? trivia.Span.End : end;
        }

        return end;
    }
}
