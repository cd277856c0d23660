namespace PolicyLint.Catalog;

/// <summary>A name with <c>*</c> and <c>?</c>, compared in any case.</summary>
internal static class NamePattern
{
    public static bool HasWildcard(ReadOnlySpan<char> text) => text.IndexOfAny('*', '?') >= 0;

    /// <summary>Whether the pattern is nothing but <c>*</c>, once or more.</summary>
    public static bool IsEverything(ReadOnlySpan<char> pattern) => !pattern.IsEmpty && pattern.TrimStart('*').IsEmpty;

    /// <summary>Whether the pattern matches the name. Goes back to the last <c>*</c> only, so the time is at most the product of the lengths.</summary>
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        var (at, position) = (0, 0);
        var (lastStar, resume) = (-1, 0);
        while (position < name.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                (lastStar, resume) = (at++, position);
            }
            else if (at < pattern.Length && (pattern[at] == '?' || AsciiName.Lower(pattern[at]) == AsciiName.Lower(name[position])))
            {
                at++;
                position++;
            }
            else if (lastStar >= 0)
            {
                (at, position) = (lastStar + 1, ++resume);
            }
            else
            {
                return false;
            }
        }

        return IsEverything(pattern.Slice(at)) || at == pattern.Length;
    }
}
