using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>Takes the first look at texts that <see cref="ValueMarks"/> remember.</summary>
internal static class ValueMarksReader
{
    private const int ColonsOfArn = 5;
    private const int ColonsBeforeRegion = 3;

    private static readonly char[] Wildcards = ['*', '?'];

    public static ValueMarks Of(string text)
    {
        if (text.Length == 0)
        {
            return ValueMarks.Looked | ValueMarks.OtherStart | ValueMarks.NoArn;
        }

        var marks = ValueMarks.Looked | Start(text[0]);
        var wildcard = text.IndexOfAny(Wildcards);
        marks |= wildcard >= 0 ? ValueMarks.Wildcard : 0;
        marks |= text[text.Length - 1] == '*' ? ValueMarks.AsteriskAtEnd : 0;
        marks |= text.IndexOf('$') >= 0 ? ValueMarks.Dollar : 0;
        marks |= TextSearch.IndexOfOtherThanAscii(text) >= 0 ? ValueMarks.OtherThanAscii : 0;
        return marks | OfArn(text, wildcard, (marks & ValueMarks.Dollar) != 0);
    }

    public static ValueMarks Of(ImmutableArray<WrittenValue> values)
    {
        var marks = ValueMarks.Looked;
        foreach (var value in values)
        {
            marks |= Of(value);
        }

        return marks;
    }

    public static ValueMarks Of(WrittenValue value) =>
        (value.Value is KnownValue known ? known.Marks : ValueMarks.Open) | (value.Shape == WrittenShape.String ? 0 : ValueMarks.OtherShape);

    /// <summary>The colons of a variable divide nothing, so with one in it an ARN may have fewer fields than it seems.</summary>
    private static ValueMarks OfArn(string text, int wildcard, bool hasVariable)
    {
        if (!text.StartsWith("arn:", StringComparison.Ordinal))
        {
            var colon = wildcard < 0 ? -1 : text.IndexOf(':');
            return (text == "*" ? ValueMarks.Everything : ValueMarks.NoArn)
                | (colon > wildcard ? ValueMarks.WildcardInService : 0)
                | (colon >= 0 && colon + 1 == wildcard ? ValueMarks.WholeService : 0);
        }

        var (colons, before) = (0, ColonsOfArn);
        for (var index = 0; index < text.Length && colons < ColonsOfArn; index++)
        {
            before = index == wildcard ? colons : before;
            colons += text[index] == ':' ? 1 : 0;
        }

        var marks = ValueMarks.ArnStart | (hasVariable || colons < ColonsOfArn ? ValueMarks.ShortArn : 0);
        return wildcard >= 0 && (hasVariable || before < ColonsBeforeRegion) ? marks | ValueMarks.WildcardInService : marks;
    }

    /// <summary>The mark of a text that begins with a letter, in any case.</summary>
    public static ValueMarks Start(char first)
    {
        var letter = (first | 0x20) - 'a';
        return letter is >= 0 and < 26 ? (ValueMarks)(1UL << letter) : ValueMarks.OtherStart;
    }
}
