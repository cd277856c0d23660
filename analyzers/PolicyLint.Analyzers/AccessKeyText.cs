namespace PolicyLint.Analyzers;

/// <summary>Knows what the access keys of AWS look like.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-prefixes</remarks>
internal static class AccessKeyText
{
    private const int KeyLength = 20;
    private const int SecretLength = 40;

    /// <summary>Whether the text of a file of code may have a key in one of its literals, as it is or escaped.</summary>
    public static bool MayBeIn(string code) =>
        code.Contains("AKIA") || code.Contains("ASIA") || code.Contains("\\u") || code.Contains("\\x") || code.Contains("\\U");

    /// <summary>The first access key id in a text; null if there is none, or only one of AWS's own examples.</summary>
    public static string? Find(string text)
    {
        for (var index = 0; index + KeyLength <= text.Length; index++)
        {
            index = text.IndexOf("IA", index, StringComparison.Ordinal);
            if (index < 0)
            {
                return null;
            }

            var start = index - 2;
            if (start >= 0 && start + KeyLength <= text.Length && IsKey(text, start))
            {
                return text.Substring(start, KeyLength);
            }
        }

        return null;
    }

    /// <summary>What may be shown of a key: of which kind it is, and its last two letters.</summary>
    public static string Masked(string key) => key.Substring(0, 4) + "…" + key.Substring(key.Length - 2);

    /// <summary>Whether a text has the form of a secret access key.</summary>
    public static bool IsSecret(string text)
    {
        if (text.Length != SecretLength || text.EndsWith("EXAMPLEKEY", StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var unit in text)
        {
            if (!(unit is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '/' or '+' or '='))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsKey(string text, int start)
    {
        if (text[start] != 'A' || text[start + 1] is not ('K' or 'S') || IsWord(text, start - 1) || IsWord(text, start + KeyLength))
        {
            return false;
        }

        for (var index = start + 4; index < start + KeyLength; index++)
        {
            if (text[index] is not (>= 'A' and <= 'Z' or >= '2' and <= '7'))
            {
                return false;
            }
        }

        return string.CompareOrdinal(text, start + KeyLength - "EXAMPLE".Length, "EXAMPLE", 0, "EXAMPLE".Length) != 0 && HasVariety(text, start + 4);
    }

    /// <summary>A row of the same letter stands for a key that is not shown.</summary>
    private static bool HasVariety(string text, int start)
    {
        for (var index = start + 1; index < start + KeyLength - 4; index++)
        {
            if (text[index] != text[start])
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWord(string text, int index) => index >= 0 && index < text.Length && char.IsLetterOrDigit(text[index]);
}
