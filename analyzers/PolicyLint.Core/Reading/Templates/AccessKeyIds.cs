using PolicyLint.Text;

namespace PolicyLint.Reading.Templates;

/// <summary>Finds the ids of access keys in a text: <c>AKIA</c>, or <c>ASIA</c> for temporary ones, and sixteen of A–Z and 2–7.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-prefixes</remarks>
internal static class AccessKeyIds
{
    private const int Length = 20;
    private const string Example = "EXAMPLE";

    private static readonly string[] Prefixes = ["AKIA", "ASIA"];

    public static IEnumerable<Place> In(SourceText source)
    {
        foreach (var prefix in Prefixes)
        {
            for (var start = Next(source, prefix, 0); start >= 0; start = Next(source, prefix, start + 1))
            {
                if (IsId(source.Content, start))
                {
                    yield return new Place(source.Mapped, new TextSpan(start, Length));
                }
            }
        }
    }

    private static int Next(SourceText source, string prefix, int from) => source.Content.IndexOf(prefix, from, StringComparison.Ordinal);

    private static bool IsId(string text, int start)
    {
        var end = start + Length;
        if (end > text.Length || IsOfWord(text, start - 1) || IsOfWord(text, end) || string.CompareOrdinal(text, end - Example.Length, Example, 0, Example.Length) == 0)
        {
            return false;
        }

        for (var index = start + Prefixes[0].Length; index < end; index++)
        {
            if (text[index] is not ((>= 'A' and <= 'Z') or (>= '2' and <= '7')))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOfWord(string text, int index) => index >= 0 && index < text.Length && char.IsLetterOrDigit(text[index]);
}
