using System.Text;
using System.Text.RegularExpressions;
using PolicyLint.Text;

namespace PolicyLint.Cli.Output.Markdown;

/// <summary>
/// Text from input as Markdown shows it: whatever is more than a plain word stands in a code span, in which nothing is a link, an image,
/// a mention (<c>@name</c>) or a reference (<c>#1</c>, <c>GH-1</c>, the hash of a commit).
/// </summary>
internal static partial class MarkdownText
{
    private const char Fence = '`';

    /// <summary>A sentence: plain words as they are, all else as code.</summary>
    public static string Sentence(string text)
    {
        var written = new StringBuilder();
        var code = new List<string>();
        foreach (var word in ShownText.Escape(text).Split(' '))
        {
            if (word.Length == 0 || IsPlain(word))
            {
                Flush(code, written);
                Append(written, word);
                continue;
            }

            var stem = word.TrimEnd(',', ';', ':', '?');
            code.Add(stem.Length == 0 ? word : stem);
            if (stem.Length > 0 && stem.Length < word.Length)
            {
                Flush(code, written);
                written.Append(word, stem.Length, word.Length - stem.Length);
            }
        }

        Flush(code, written);
        return written.ToString();
    }

    /// <summary>The whole text as one code span.</summary>
    public static string Code(string text)
    {
        var shown = ShownText.Escape(text);
        if (shown.Length == 0)
        {
            return string.Empty;
        }

        // One space on each side is taken away again: https://spec.commonmark.org/0.31.2/#code-spans
        var needsSpaces = shown[0] is Fence or ' ' || shown[^1] is Fence or ' ';
        var fence = new string(Fence, LongestRun(shown) + 1);
        return needsSpaces ? $"{fence} {shown} {fence}" : fence + shown + fence;
    }

    /// <summary>
    /// The text as code in a table. A bar would end the cell even in a code span, so it stands escaped between two; a backslash before
    /// it stays inside the first.
    /// </summary>
    public static string Cell(string text) => string.Join("\\|", text.Split('|').Select(Code));

    /// <summary>A fence that no line of a block can close.</summary>
    public static string FenceFor(IEnumerable<string> lines) => new(Fence, Math.Max(3, lines.Max(LongestRun) + 1));

    /// <summary>Whether a word means nothing in Markdown, and nothing to GitHub.</summary>
    private static bool IsPlain(string word) => Plain().IsMatch(word) && !CommitHash().IsMatch(word);

    private static void Flush(List<string> code, StringBuilder written)
    {
        if (code.Count > 0)
        {
            Append(written, Code(string.Join(' ', code)));
            code.Clear();
        }
    }

    private static void Append(StringBuilder written, string text)
    {
        if (text.Length > 0)
        {
            written.Append(written.Length > 0 ? " " : string.Empty).Append(text);
        }
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var unit in text)
        {
            run = unit == Fence ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    [GeneratedRegex(@"\A(?:[('""]?[A-Za-z]+(?:[-'][A-Za-z]+)*[)'""]?[,.;:?]?|[(]?[0-9]{1,6}[)]?[,.;:]?|[0-9]{4}-[0-9]{2}-[0-9]{2}[,.;:]?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(@"\A[('""]?[0-9a-fA-F]{7,}", RegexOptions.CultureInvariant)]
    private static partial Regex CommitHash();
}
