using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Accounts;

/// <summary>Whether a name means production or development, by its words or by patterns that the settings give.</summary>
internal static class Stages
{
    public static bool IsProduction(string name, AccountSettings settings) => HasWord(name, settings.Production);

    public static bool IsDevelopment(string name, AccountSettings settings) => HasWord(name, settings.Development);

    /// <summary>Whether the name, the path or a tag of an identity has one of the words.</summary>
    public static bool HasWord(IamIdentity identity, ImmutableArray<string> words)
    {
        if (HasWord(identity.Name.Text ?? string.Empty, words) || HasWord(identity.Path?.Text ?? string.Empty, words))
        {
            return true;
        }

        foreach (var tag in identity.Tags)
        {
            if (HasWord(tag.Value, words))
            {
                return true;
            }
        }

        return false;
    }

    public static bool HasWord(string name, ImmutableArray<string> words)
    {
        foreach (var word in words)
        {
            if (word.IndexOf('*') >= 0 ? MatchesPattern(name, word) : HasWord(name, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A word ends where no letter follows, or where another begins with a capital: <c>prod-orders</c>, <c>ordersProd</c>, <c>Prod2</c>.</summary>
    private static bool HasWord(string name, string word)
    {
        for (var start = name.IndexOf(word, StringComparison.OrdinalIgnoreCase); start >= 0; start = name.IndexOf(word, start + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = start + word.Length;
            var begins = start == 0 || !char.IsLetter(name[start - 1]) || (char.IsUpper(name[start]) && char.IsLower(name[start - 1]));
            var ends = end == name.Length || !char.IsLetter(name[end]) || (char.IsUpper(name[end]) && char.IsLower(name[end - 1]));
            if (begins && ends)
            {
                return true;
            }
        }

        return false;
    }

    private static bool MatchesPattern(string name, string pattern)
    {
        var parts = pattern.Split('*');
        if (!name.StartsWith(parts[0], StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var position = parts[0].Length;
        for (var index = 1; index < parts.Length - 1; index++)
        {
            var found = name.IndexOf(parts[index], position, StringComparison.OrdinalIgnoreCase);
            if (found < 0)
            {
                return false;
            }

            position = found + parts[index].Length;
        }

        var last = parts[parts.Length - 1];
        return name.Length - position >= last.Length && name.EndsWith(last, StringComparison.OrdinalIgnoreCase);
    }
}
