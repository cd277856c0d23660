namespace PolicyLint.Rules;

/// <summary>A name as a message shows it: at most eighty characters, as a name may be as long as the file.</summary>
internal static class ShownName
{
    private const int Longest = 80;

    public static string Of(string text) => text.Length <= Longest ? text : text.Substring(0, Longest - 1) + "…";
}
