namespace PolicyLint.Catalog;

/// <summary>Compares a written condition key with a name that holds placeholders: <c>kms:EncryptionContext:${EncryptionContextKey}</c>.</summary>
internal static class KeyTemplate
{
    /// <summary>Whether the text is the template with at least one character for each placeholder, in any case.</summary>
    public static bool Matches(string template, string text) => Matches(template.AsSpan(), text.AsSpan());

    private static bool Matches(ReadOnlySpan<char> template, ReadOnlySpan<char> text)
    {
        var start = template.IndexOf("${".AsSpan());
        if (start < 0)
        {
            return AsciiName.Equals(template, text);
        }

        if (text.Length <= start || !AsciiName.Equals(template.Slice(0, start), text.Slice(0, start)))
        {
            return false;
        }

        var rest = template.Slice(start);
        rest = rest.Slice(rest.IndexOf('}') + 1);
        return rest.IsEmpty || MatchesLater(rest, text.Slice(start + 1));
    }

    private static bool MatchesLater(ReadOnlySpan<char> rest, ReadOnlySpan<char> text)
    {
        for (var skipped = 0; skipped < text.Length; skipped++)
        {
            if (Matches(rest, text.Slice(skipped)))
            {
                return true;
            }
        }

        return false;
    }
}
