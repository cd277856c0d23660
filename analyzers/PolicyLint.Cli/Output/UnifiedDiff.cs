using System.Globalization;
using System.Text;
using PolicyLint.Text;

namespace PolicyLint.Cli.Output;

/// <summary>
/// What changes in a file, as <c>git apply</c> and <c>patch</c> take it. Lines end at line feeds and nowhere else, so that a carriage
/// return stays where it is.
/// </summary>
/// <remarks>https://git-scm.com/docs/diff-format, https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html</remarks>
internal sealed class UnifiedDiff
{
    private const int Context = 3;

    private readonly List<string> _before;
    private readonly List<string> _after;
    private readonly StringBuilder _text = new();

    private UnifiedDiff(SourceText before, SourceText after)
    {
        _before = Lines(before);
        _after = Lines(after);
    }

    /// <summary>The diff of two texts of one name; empty if they are the same.</summary>
    public static string Of(SourceText before, SourceText after)
    {
        var diff = new UnifiedDiff(before, after);
        diff.WriteHunks();
        return diff._text.Length == 0 ? string.Empty : $"--- {NameOf("a/", before)}\n+++ {NameOf("b/", before)}\n{diff._text}";
    }

    /// <summary>A byte order mark is part of the first line.</summary>
    private static List<string> Lines(SourceText source)
    {
        var text = (source.HasByteOrderMark ? "\uFEFF" : string.Empty) + source.Content;
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }

    private void WriteHunks()
    {
        var gaps = Gaps();
        for (var first = 0; first < gaps.Count;)
        {
            var last = first;
            while (last + 1 < gaps.Count && gaps[last + 1].Before - gaps[last].BeforeEnd <= 2 * Context)
            {
                last++;
            }

            WriteHunk(gaps.GetRange(first, last - first + 1));
            first = last + 1;
        }
    }

    /// <summary>The runs of lines that do not stay.</summary>
    private List<(int Before, int BeforeEnd, int After, int AfterEnd)> Gaps()
    {
        var gaps = new List<(int, int, int, int)>();
        var (before, after) = (0, 0);
        foreach (var (line, other) in LineChanges.Common(_before, _after).Append((_before.Count, _after.Count)))
        {
            if (line > before || other > after)
            {
                gaps.Add((before, line, after, other));
            }

            (before, after) = (line + 1, other + 1);
        }

        return gaps;
    }

    private void WriteHunk(List<(int Before, int BeforeEnd, int After, int AfterEnd)> gaps)
    {
        var lead = Math.Min(Context, gaps[0].Before);
        var trail = Math.Min(Context, _before.Count - gaps[^1].BeforeEnd);
        var (start, end) = (gaps[0].Before - lead, gaps[^1].BeforeEnd + trail);
        var (startAfter, endAfter) = (gaps[0].After - lead, gaps[^1].AfterEnd + trail);
        _text.Append(CultureInfo.InvariantCulture, $"@@ -{Range(start, end)} +{Range(startAfter, endAfter)} @@\n");
        var position = start;
        foreach (var gap in gaps)
        {
            Write(' ', _before, position, gap.Before);
            Write('-', _before, gap.Before, gap.BeforeEnd);
            Write('+', _after, gap.After, gap.AfterEnd);
            position = gap.BeforeEnd;
        }

        Write(' ', _before, position, end);
    }

    /// <summary>A range without lines is named by the line before it.</summary>
    private static string Range(int start, int end) => string.Create(CultureInfo.InvariantCulture, $"{(end == start ? start : start + 1)},{end - start}");

    private void Write(char mark, List<string> lines, int start, int end)
    {
        for (var index = start; index < end; index++)
        {
            _text.Append(mark).Append(lines[index]);
            if (!lines[index].EndsWith('\n'))
            {
                _text.Append("\n\\ No newline at end of file\n");
            }
        }
    }

    /// <summary>A name with white space or other signs is quoted as in C, byte by byte.</summary>
    private static string NameOf(string prefix, SourceText source)
    {
        var name = prefix + source.Name;
        if (name.All(unit => unit is > ' ' and <= '~' and not ('"' or '\\')))
        {
            return name;
        }

        var quoted = new StringBuilder("\"");
        foreach (var unit in Encoding.UTF8.GetBytes(name))
        {
            if (unit is (byte)'"' or (byte)'\\')
            {
                quoted.Append('\\').Append((char)unit);
            }
            else if (unit is >= (byte)' ' and <= (byte)'~')
            {
                quoted.Append((char)unit);
            }
            else
            {
                quoted.Append('\\').Append(Convert.ToString(unit, 8).PadLeft(3, '0'));
            }
        }

        return quoted.Append('"').ToString();
    }
}
