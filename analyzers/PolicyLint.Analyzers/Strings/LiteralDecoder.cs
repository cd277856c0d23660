using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Strings;

/// <summary>Decodes the text of a literal, each character mapped to the code.</summary>
/// <param name="form">How the literal is written.</param>
/// <param name="code">The whole text of its file.</param>
/// <param name="builder">Takes the text.</param>
internal sealed class LiteralDecoder(LiteralForm form, string code, MappedTextBuilder builder)
{
    /// <summary>Appends the text of a literal, or of what stands between the interpolations of one; false, and nothing appended, if it is neither.</summary>
    public static LiteralForm? TryAppend(MappedTextBuilder builder, string code, SyntaxToken token)
    {
        var expression = token.Parent is InterpolatedStringTextSyntax ? token.Parent.Parent : token.Parent;
        if (expression is not ExpressionSyntax literal || LiteralForm.Of(literal, code) is not { } form)
        {
            return null;
        }

        var isPart = token.IsKind(SyntaxKind.InterpolatedStringTextToken);
        var start = isPart ? Math.Max(token.SpanStart, form.Content.Start) : form.Content.Start;
        var end = isPart ? Math.Min(token.Span.End, form.Content.End) : form.Content.End;
        new LiteralDecoder(form, code, builder).Append(start, end);
        return form;
    }

    /// <summary>Appends what stands between two offsets of the content, none of it interpolated.</summary>
    public void Append(int start, int end)
    {
        var position = form.Kind == LiteralKind.RawLines && start == form.Content.Start ? SkipIndentation(start, end) : start;
        while (position < end)
        {
            var plain = position;
            while (plain < end && LengthAt(plain, end) == 0)
            {
                plain++;
            }

            builder.AppendVerbatim(TextSpan.FromBounds(position, plain));
            position = plain < end ? AppendOne(plain, end) : plain;
        }
    }

    /// <summary>How many characters of the code at an offset stand for others; 0 where a character stands for itself.</summary>
    private int LengthAt(int offset, int end) => code[offset] switch
    {
        '\\' when form.Kind == LiteralKind.Regular => EscapeLength(offset, end),
        '"' when form.Kind == LiteralKind.Verbatim => Math.Min(2, end - offset),
        '{' or '}' when form.IsInterpolated && !form.IsRaw => Math.Min(2, end - offset),
        _ when form.Kind == LiteralKind.RawLines => LiteralForm.LineBreakLength(code, offset),
        _ => 0,
    };

    private int AppendOne(int offset, int end)
    {
        var next = offset + LengthAt(offset, end);
        if (form.Kind == LiteralKind.RawLines)
        {
            // With what the next line begins with: whoever takes the break away takes that away as well.
            var text = code.Substring(offset, next - offset);
            next = SkipIndentation(next, end);
            builder.AppendDecoded(text, TextSpan.FromBounds(offset, next));
            return next;
        }

        var decoded = code[offset] == '\\' ? Meaning(offset, next - offset) : code[offset].ToString();
        builder.AppendDecoded(decoded, TextSpan.FromBounds(offset, next));
        return next;
    }

    /// <summary>A line of white space may be shorter than the indentation.</summary>
    private int SkipIndentation(int offset, int end)
    {
        var length = 0;
        while (length < form.Indentation.Length && offset + length < end && code[offset + length] == form.Indentation[length])
        {
            length++;
        }

        return offset + length;
    }

    private int EscapeLength(int offset, int end)
    {
        var kind = offset + 1 < end ? code[offset + 1] : '\0';
        var most = kind switch { 'u' => 6, 'U' => 10, 'x' => 6, _ => 2 };
        if (kind != 'x')
        {
            return Math.Min(most, end - offset);
        }

        var length = 2;
        while (length < most && offset + length < end && Uri.IsHexDigit(code[offset + length]))
        {
            length++;
        }

        return length;
    }

    private string Meaning(int offset, int length) => code[offset + 1] switch
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
        'u' or 'U' or 'x' => FromHexadecimal(code.Substring(offset + 2, length - 2)),
        var unit => unit.ToString(),
    };

    private static string FromHexadecimal(string digits)
    {
        var point = int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return point > char.MaxValue ? char.ConvertFromUtf32(point) : ((char)point).ToString();
    }
}
