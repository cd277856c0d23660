using System.Globalization;

namespace PolicyLint.Text;

/// <summary>
/// Characters that no name of AWS has, and that the eye takes for another or does not see: Cyrillic а, a zero-width space, a character
/// that turns the direction of the text.
/// </summary>
public static class OddCharacters
{
    /// <summary>The first of them, as <c>U+0430</c>; null if all are printable ASCII.</summary>
    public static string? FirstOf(string name)
    {
        for (var index = 0; index < name.Length; index++)
        {
            if (name[index] is < ' ' or > '~')
            {
                var isPair = char.IsHighSurrogate(name[index]) && index + 1 < name.Length && char.IsLowSurrogate(name[index + 1]);
                var character = isPair ? char.ConvertToUtf32(name[index], name[index + 1]) : name[index];
                return "U+" + character.ToString("X4", CultureInfo.InvariantCulture);
            }
        }

        return null;
    }
}
