using PolicyLint.Text;

namespace PolicyLint.Analyzers.Strings;

/// <summary>Tells holes inside the strings of a JSON text from those that stand for its structure.</summary>
internal static class JsonHoles
{
    /// <summary>Whether a hole stands outside every string: it may be a value, but also a member, or a comma with what follows.</summary>
    public static bool AreStructural(MappedText text)
    {
        var isInString = false;
        var content = text.Content;
        for (var index = 0; index < content.Length; index++)
        {
            if (content[index] == '"')
            {
                isInString = !isInString;
            }
            else if (content[index] == '\\' && isInString)
            {
                index++;
            }
            else if (content[index] == TextHole.Character && !isInString && text.HoleAt(index) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
