using PolicyLint.Text;

namespace PolicyLint.Rules.Grammar;

/// <summary>Which characters may stand in a text.</summary>
internal sealed class CharacterSet
{
    /// <summary>The printable characters of ASCII.</summary>
    public static readonly CharacterSet Ascii = new('~', isAscii: true);

    /// <summary>What IAM takes in a policy: up to U+00FF. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html#reference_iam-quotas-names</summary>
    public static readonly CharacterSet Latin1 = new('\u00FF', isAscii: false);

    /// <summary>Everything that is shown.</summary>
    public static readonly CharacterSet Seen = new('\uFFFF', isAscii: false);

    private readonly char _last;
    private readonly bool _isAscii;

    private CharacterSet(char last, bool isAscii)
    {
        _last = last;
        _isAscii = isAscii;
    }

    /// <summary>The first character outside the set, or -1.</summary>
    public int IndexOfOther(string text)
    {
        var index = TextSearch.IndexOfOtherThanAscii(text);
        while (index >= 0 && !IsOther(text, index))
        {
            index = TextSearch.IndexOfOtherThanAscii(text, index + 1);
        }

        return index;
    }

    private bool IsOther(string text, int index) =>
        _isAscii || text[index] > _last || (ShownText.IsHidden(text, index) && text[index] is not ('\t' or '\n' or '\r'));
}
