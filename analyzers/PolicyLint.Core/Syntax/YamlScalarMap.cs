using PolicyLint.Text;

namespace PolicyLint.Syntax;

/// <summary>
/// Maps each character of a YAML scalar's value to the source (YAML 1.2, chapters 7 and 8). It walks value and source together and
/// compares each character; where they part, the whole scalar stands for the whole value.
/// </summary>
internal sealed class YamlScalarMap(MappedText text, TextSpan span, SyntaxStyle style, string value)
{
    private readonly string _source = text.Content;

    public MappedText ToMappedText()
    {
        var content = ContentSpan();
        var builder = new MappedTextBuilder(text, content, new YamlCodec(style, Indentation(content), LineBreak(content)));
        var isMapped = style is SyntaxStyle.Literal or SyntaxStyle.Folded ? Block(builder, content) : Flow(builder, content);
        if (isMapped && builder.Length == value.Length)
        {
            return builder.ToMappedText();
        }

        var whole = new MappedTextBuilder(text, span, null);
        whole.AppendDecoded(value, span);
        return whole.ToMappedText();
    }

    /// <summary>The scalar without tag, anchor, quotes and block header.</summary>
    private TextSpan ContentSpan()
    {
        var start = SkipProperties(span.Start);
        if (style is SyntaxStyle.SingleQuoted or SyntaxStyle.DoubleQuoted)
        {
            return TextSpan.FromBounds(Math.Min(start + 1, span.End), Math.Max(start + 1, span.End - 1));
        }

        if (style == SyntaxStyle.Plain)
        {
            return TextSpan.FromBounds(start, Math.Max(start, span.End));
        }

        var lineEnd = _source.IndexOf('\n', start);
        return lineEnd < 0 || lineEnd >= span.End ? new TextSpan(span.End, 0) : TextSpan.FromBounds(lineEnd + 1, span.End);
    }

    private int SkipProperties(int position)
    {
        while (position < span.End && _source[position] is '!' or '&')
        {
            position = SkipBlanks(EndOfWord(position));
        }

        return position;
    }

    private int EndOfWord(int position)
    {
        while (position < span.End && _source[position] is not (' ' or '\t' or '\n' or '\r'))
        {
            position++;
        }

        return position;
    }

    private int SkipBlanks(int position)
    {
        while (position < span.End && _source[position] is ' ' or '\t' or '\n' or '\r')
        {
            position++;
        }

        return position;
    }

    private string Indentation(TextSpan content) =>
        style == SyntaxStyle.Literal ? new string(' ', Math.Max(0, BlockIndentation(content))) : string.Empty;

    private string LineBreak(TextSpan content)
    {
        var lineEnd = EndOfLine(content.Start, content.End);
        return lineEnd < content.End ? _source.Substring(lineEnd, BreakLength(lineEnd)) : "\n";
    }

    private bool Block(MappedTextBuilder builder, TextSpan content)
    {
        if (value.Trim('\n').Length == 0)
        {
            return value.Length == 0;
        }

        var indentation = BlockIndentation(content);
        var source = SkipIndentation(content.Start, indentation, content.End);
        var target = 0;
        while (target < value.Length)
        {
            var lineEnd = EndOfLine(source, content.End);
            var valueEnd = target;
            while (valueEnd < value.Length && source + valueEnd - target < lineEnd && value[valueEnd] == _source[source + valueEnd - target])
            {
                valueEnd++;
            }

            builder.AppendVerbatim(new TextSpan(source, valueEnd - target));
            if (source + valueEnd - target != lineEnd || !BlockBreak(builder, lineEnd, indentation, content.End, ref valueEnd, out source))
            {
                return valueEnd == value.Length && lineEnd >= content.End;
            }

            target = valueEnd;
        }

        return true;
    }

    /// <summary>The break after a line: kept, or in a folded scalar a space; several become one fewer.</summary>
    private bool BlockBreak(MappedTextBuilder builder, int lineEnd, int indentation, int end, ref int target, out int next)
    {
        next = lineEnd;
        if (target == value.Length)
        {
            return true;
        }

        var length = BreakLength(lineEnd);
        if (length == 0 && lineEnd >= end)
        {
            // The final line break of the block lies behind the range that is shown.
            while (target < value.Length && value[target] == '\n')
            {
                builder.AppendDecoded("\n", new TextSpan(lineEnd, 0));
                target++;
            }

            return target == value.Length;
        }

        if (style == SyntaxStyle.Literal || value[target] == '\n' || value[target] == ' ')
        {
            var decoded = value[target] is '\n' or ' ' ? value[target].ToString() : string.Empty;

            // With what the next line begins with: whoever takes the break away takes that away as well.
            next = SkipIndentation(lineEnd + length, indentation, end);
            builder.AppendDecoded(decoded, TextSpan.FromBounds(lineEnd, next));
            target += decoded.Length;
            return decoded.Length > 0;
        }

        return false;
    }

    private int BlockIndentation(TextSpan content)
    {
        var sourceSpaces = 0;
        for (var line = content.Start; line < content.End; line = EndOfLine(line, content.End) + Math.Max(1, BreakLength(EndOfLine(line, content.End))))
        {
            sourceSpaces = LeadingSpaces(_source, line, content.End);
            if (line + sourceSpaces < EndOfLine(line, content.End))
            {
                break;
            }
        }

        var firstLine = 0;
        while (firstLine < value.Length && value[firstLine] == '\n')
        {
            firstLine++;
        }

        return sourceSpaces - LeadingSpaces(value, firstLine, value.Length);
    }

    private static int LeadingSpaces(string content, int start, int end)
    {
        var count = 0;
        while (start + count < end && content[start + count] == ' ')
        {
            count++;
        }

        return count;
    }

    private int SkipIndentation(int position, int indentation, int end)
    {
        for (var count = 0; count < indentation && position < end && _source[position] == ' '; count++)
        {
            position++;
        }

        return position;
    }

    private int EndOfLine(int position, int end)
    {
        while (position < end && BreakLength(position) == 0)
        {
            position++;
        }

        return position;
    }

    private int BreakLength(int position)
    {
        if (position >= _source.Length)
        {
            return 0;
        }

        return _source[position] switch
        {
            '\r' when position + 1 < _source.Length && _source[position + 1] == '\n' => 2,
            '\r' or '\n' or '\u0085' or '\u2028' or '\u2029' => 1,
            _ => 0,
        };
    }

    private bool Flow(MappedTextBuilder builder, TextSpan content)
    {
        var source = content.Start;
        var target = 0;
        while (target < value.Length)
        {
            if (source >= content.End)
            {
                return false;
            }

            if (FoldStart(source, content.End) is { } fold)
            {
                if (!Fold(builder, source, fold, content.End, ref target, out source))
                {
                    return false;
                }
            }
            else if (!Character(builder, content.End, ref source, ref target))
            {
                return false;
            }
        }

        return true;
    }

    private bool Character(MappedTextBuilder builder, int end, ref int source, ref int target)
    {
        var unit = _source[source];
        if (style == SyntaxStyle.SingleQuoted && unit == '\'')
        {
            builder.AppendDecoded("'", new TextSpan(source, 2));
            source += 2;
            return value[target++] == '\'';
        }

        if (style == SyntaxStyle.DoubleQuoted && unit == '\\')
        {
            return Escape(builder, end, ref source, ref target);
        }

        // A masked asterisk reads as itself in the value, so it compares equal here.
        if (value[target] != unit)
        {
            return false;
        }

        builder.AppendVerbatim(new TextSpan(source, 1));
        source++;
        target++;
        return true;
    }

    private bool Escape(MappedTextBuilder builder, int end, ref int source, ref int target)
    {
        var kind = source + 1 < end ? _source[source + 1] : '\0';
        if (BreakLength(source + 1) is var length and > 0)
        {
            source = SkipBlanks(source + 1 + length);
            return true;
        }

        var digits = kind switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        var decoded = char.IsHighSurrogate(value[target]) && kind == 'U' ? 2 : 1;
        builder.AppendDecoded(value.Substring(target, Math.Min(decoded, value.Length - target)), new TextSpan(source, 2 + digits));
        source += 2 + digits;
        target += decoded;
        return true;
    }

    /// <summary>Where the line break lies if only blanks stand before one, else null.</summary>
    private int? FoldStart(int position, int end)
    {
        while (position < end && _source[position] is ' ' or '\t')
        {
            position++;
        }

        return position < end && BreakLength(position) > 0 ? position : null;
    }

    private bool Fold(MappedTextBuilder builder, int start, int lineBreak, int end, ref int target, out int next)
    {
        next = SkipBlanks(lineBreak);
        var length = 0;
        while (target + length < value.Length && value[target + length] == '\n')
        {
            length++;
        }

        length = length == 0 && value[target] == ' ' ? 1 : length;
        if (length == 0 || next > end)
        {
            return false;
        }

        builder.AppendDecoded(value.Substring(target, length), TextSpan.FromBounds(start, next));
        target += length;
        return true;
    }
}
