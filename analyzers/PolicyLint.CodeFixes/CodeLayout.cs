using Microsoft.CodeAnalysis;
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

    /// <summary>A statement behind another one, on the next line with the same indentation. Comments stay with the one they are of.</summary>
    public static TextChange After(SyntaxNode statement, string code, SourceText text)
    {
        var start = statement.SpanStart;
        var last = statement.GetLastToken();
        var end = EndOfComments(last);
        return new TextChange(new TextSpan(end, 0), LineBreakAt(text, start) + IndentationAt(text, start) + code);
    }

    /// <summary>A statement before another one.</summary>
    public static TextChange Before(SyntaxNode statement, string code, SourceText text)
    {
        var start = statement.SpanStart;
        var space = BeginsLine(text, start) ? LineBreakAt(text, start) + IndentationAt(text, start) : " ";
        return new TextChange(new TextSpan(start, 0), code + space);
    }

    /// <summary>Where the comments behind a token on its line end; the end of the token if there are none.</summary>
    public static int EndOfComments(SyntaxToken token)
    {
        var end = token.Span.End;
        foreach (var trivia in token.TrailingTrivia)
        {
            end = trivia.IsKind(Microsoft.CodeAnalysis.CSharp.SyntaxKind.SingleLineCommentTrivia)
                || trivia.IsKind(Microsoft.CodeAnalysis.CSharp.SyntaxKind.MultiLineCommentTrivia) ? trivia.Span.End : end;
        }

        return end;
    }
}
