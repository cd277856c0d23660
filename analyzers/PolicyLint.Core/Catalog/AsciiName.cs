namespace PolicyLint.Catalog;

/// <summary>Names of AWS are ASCII, and compared in any case: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html</summary>
internal static class AsciiName
{
    public static bool Equals(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => left.Length == right.Length && Compare(left, right) == 0;

    /// <summary>The order of the catalogue's tables: by lower-case letters, shorter first.</summary>
    public static int Compare(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var length = Math.Min(left.Length, right.Length);
        for (var index = 0; index < length; index++)
        {
            var order = Lower(left[index]) - Lower(right[index]);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Length - right.Length;
    }

    public static bool StartsWith(ReadOnlySpan<char> text, ReadOnlySpan<char> prefix) =>
        text.Length >= prefix.Length && Equals(text.Slice(0, prefix.Length), prefix);

    public static char Lower(char character) => character is >= 'A' and <= 'Z' ? (char)(character | 0x20) : character;
}
