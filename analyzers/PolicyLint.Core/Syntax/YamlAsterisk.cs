using PolicyLint.Text;

namespace PolicyLint.Syntax;

/// <summary>
/// The classic <c>Action: *</c>: YAML reads the asterisk as an alias without a name and gives up. Each is reported, and replaced by
/// a letter for the parser, which shifts no offset, so that the rest of the file is judged.
/// </summary>
internal static class YamlAsterisk
{
    /// <summary>Stands for an asterisk; the composer reads it back from the text.</summary>
    private const char Stand = 'x';

    public static string Mask(string content, SyntaxErrorList errors)
    {
        char[]? masked = null;
        for (var index = content.IndexOf('*'); index >= 0; index = content.IndexOf('*', index + 1))
        {
            if (!StandsAlone(content, index))
            {
                continue;
            }

            errors.Add(SyntaxErrorKind.UnquotedAsterisk, new TextSpan(index, 1));
            masked ??= content.ToCharArray();
            masked[index] = Stand;
        }

        return masked is null ? content : new string(masked);
    }

    /// <summary>Whether only an indicator stands before it on its line, and nothing but a comment or a flow indicator after it.</summary>
    private static bool StandsAlone(string content, int index)
    {
        var before = index - 1;
        while (before >= 0 && content[before] == ' ')
        {
            before--;
        }

        var isValue = before >= 0 && before < index - 1 && content[before] is ':' or '-' && IsKeyLine(content, before);
        isValue |= before >= 0 && content[before] == '[' && IsKeyLine(content, before);
        if (!isValue)
        {
            return false;
        }

        var after = index + 1;
        while (after < content.Length && content[after] is ' ' or '\t')
        {
            after++;
        }

        return after == content.Length || content[after] is '\n' or '\r' or '#' or ',' or ']' or '}';
    }

    /// <summary>Not in a quoted text, nor after a comment sign: both would have to open on the same line.</summary>
    private static bool IsKeyLine(string content, int end)
    {
        for (var index = end; index >= 0 && content[index] is not ('\n' or '\r'); index--)
        {
            if (content[index] is '"' or '\'' or '#' or '*')
            {
                return false;
            }
        }

        return true;
    }
}
