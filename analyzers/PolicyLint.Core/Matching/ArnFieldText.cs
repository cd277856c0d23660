using PolicyLint.Text;

namespace PolicyLint.Matching;

/// <summary>What the text of one field of an ARN is, before anything is asked of its content.</summary>
public static class ArnFieldText
{
    private static readonly char[] Wildcards = ['*', '?'];

    /// <summary>None of them stands in a field before the resource; each begins or ends the placeholder of some tool.</summary>
    private static readonly char[] PlaceholderMarks = ['$', '{', '}', '<', '>', '[', ']', '%', '@', '#'];

    /// <summary>
    /// Whether it is not known what will stand in a field: it holds a hole, a policy variable, or a word that people write where another
    /// is to be filled in.
    /// </summary>
    /// <param name="text">The text that the field is part of.</param>
    /// <param name="field">The field.</param>
    /// <param name="word">What a placeholder for the field is called: <c>region</c> in <c>your-region</c>, <c>accountID</c>.</param>
    public static bool IsOpen(string text, TextSpan field, string word) =>
        text.IndexOf(TextHole.Character, field.Start, field.Length) >= 0
        || HasPlaceholderMark(text, field)
        || IsCapitals(text, field)
        || text.IndexOf(word, field.Start, field.Length, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Whether a field holds a character that begins or ends the placeholder of some tool, and stands in no name of AWS.</summary>
    public static bool HasPlaceholderMark(string text, TextSpan field) => text.IndexOfAny(PlaceholderMarks, field.Start, field.Length) >= 0;

    /// <summary>Whether a field holds <c>*</c> or <c>?</c>.</summary>
    public static bool HasWildcard(string text, TextSpan field) => text.IndexOfAny(Wildcards, field.Start, field.Length) >= 0;

    /// <summary>Capitals, digits, dashes and underscores, and at least one capital: <c>ACCOUNT-ID</c>, <c>REGION</c>.</summary>
    public static bool IsCapitals(string text, TextSpan field)
    {
        var hasCapital = false;
        for (var index = field.Start; index < field.End; index++)
        {
            var unit = text[index];
            var isCapital = unit is >= 'A' and <= 'Z';
            if (!isCapital && unit is not ((>= '0' and <= '9') or '-' or '_'))
            {
                return false;
            }

            hasCapital |= isCapital;
        }

        return hasCapital;
    }
}
