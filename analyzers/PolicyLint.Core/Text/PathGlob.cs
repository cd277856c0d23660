namespace PolicyLint.Text;

/// <summary>
/// One line of a <c>.gitignore</c>, or a path of settings in the same syntax: <c>*</c>, <c>?</c>, <c>[a-z]</c>, <c>**</c>, a leading
/// or inner <c>/</c> that ties it to its folder, a final <c>/</c> for folders only, a leading <c>!</c>.
/// </summary>
/// <remarks>https://git-scm.com/docs/gitignore#_pattern_format</remarks>
public sealed class PathGlob
{
    private readonly string[] _parts;
    private readonly bool _onlyFolders;

    private PathGlob(string[] parts, bool isNegated, bool onlyFolders)
    {
        _parts = parts;
        IsNegated = isNegated;
        _onlyFolders = onlyFolders;
    }

    /// <summary>Whether it takes back what an earlier line says.</summary>
    public bool IsNegated { get; }

    /// <summary>The pattern of a line; null for an empty line or a comment.</summary>
    public static PathGlob? Parse(string line)
    {
        var pattern = WithoutTrailingBlanks(line);
        if (pattern.Length == 0 || pattern[0] == '#')
        {
            return null;
        }

        var isNegated = pattern[0] == '!';
        pattern = isNegated ? pattern.Substring(1) : pattern;
        var onlyFolders = pattern.EndsWith("/", StringComparison.Ordinal);
        pattern = onlyFolders ? pattern.Substring(0, pattern.Length - 1) : pattern;
        if (pattern.Length == 0)
        {
            return null;
        }

        var isAnchored = pattern.IndexOf('/') >= 0;
        pattern = pattern[0] == '/' ? pattern.Substring(1) : pattern;
        string[] parts = isAnchored ? pattern.Split('/') : ["**", pattern];
        return new PathGlob(parts, isNegated, onlyFolders);
    }

    /// <summary>Whether a path, relative to the pattern's folder and with <c>/</c>, matches as a whole.</summary>
    public bool Matches(string path, bool isFolder) =>
        (isFolder || !_onlyFolders) && Matches(0, path.Split('/'), 0);

    private bool Matches(int part, string[] path, int index)
    {
        while (part < _parts.Length)
        {
            if (_parts[part] == "**")
            {
                return MatchesAnyFolders(part, path, index);
            }

            if (index == path.Length || !MatchesName(_parts[part], 0, path[index], 0))
            {
                return false;
            }

            part++;
            index++;
        }

        return index == path.Length;
    }

    private bool MatchesAnyFolders(int part, string[] path, int index)
    {
        if (part == _parts.Length - 1)
        {
            return index < path.Length;
        }

        for (var next = index; next < path.Length; next++)
        {
            if (Matches(part + 1, path, next))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MatchesName(string pattern, int p, string name, int n)
    {
        while (p < pattern.Length)
        {
            if (pattern[p] == '*')
            {
                return MatchesRun(pattern, p + 1, name, n);
            }

            if (n == name.Length || !MatchesOne(pattern, ref p, name[n]))
            {
                return false;
            }

            n++;
        }

        return n == name.Length;
    }

    private static bool MatchesRun(string pattern, int p, string name, int n)
    {
        while (p < pattern.Length && pattern[p] == '*')
        {
            p++;
        }

        if (p == pattern.Length)
        {
            return true;
        }

        for (var next = n; next <= name.Length; next++)
        {
            if (MatchesName(pattern, p, name, next))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MatchesOne(string pattern, ref int p, char unit)
    {
        switch (pattern[p])
        {
            case '?':
                p++;
                return true;
            case '[' when pattern.IndexOf(']', Math.Min(pattern.Length, p + 2)) is var end and > 0:
                var matches = MatchesClass(pattern, p + 1, end, unit);
                p = end + 1;
                return matches;
            case '\\' when p + 1 < pattern.Length:
                p += 2;
                return pattern[p - 1] == unit;
            default:
                return pattern[p++] == unit;
        }
    }

    private static bool MatchesClass(string pattern, int start, int end, char unit)
    {
        var isNegated = pattern[start] is '!' or '^';
        start += isNegated ? 1 : 0;
        var matches = false;
        for (var index = start; index < end; index++)
        {
            var isRange = index + 2 < end && pattern[index + 1] == '-';
            matches |= isRange ? unit >= pattern[index] && unit <= pattern[index + 2] : unit == pattern[index];
            index += isRange ? 2 : 0;
        }

        return matches != isNegated;
    }

    /// <summary>Blanks at the end do not count, unless a backslash stands before them.</summary>
    private static string WithoutTrailingBlanks(string line)
    {
        var end = line.Length;
        while (end > 0 && line[end - 1] is ' ' or '\r' && !(end > 1 && line[end - 2] == '\\'))
        {
            end--;
        }

        return line.Substring(0, end);
    }
}
