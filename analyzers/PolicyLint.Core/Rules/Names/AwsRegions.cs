using PolicyLint.Catalog;
using PolicyLint.Matching;
using PolicyLint.Model;

namespace PolicyLint.Rules.Names;

/// <summary>
/// Regions of AWS, as the catalogue lists them. New ones open every year, so one that is not listed but has the form of a Region is not
/// called wrong.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/general/latest/gr/rande.html</remarks>
internal static class AwsRegions
{
    /// <summary>Every Region that the catalogue knows; for messages, not for the common path.</summary>
    public static IEnumerable<string> Names(AwsCatalog catalog) => catalog.Partitions.SelectMany(partition => partition.Regions);

    /// <summary>Whether some Region is what a pattern with <c>*</c> and <c>?</c> says.</summary>
    public static bool AnyMatches(AwsCatalog catalog, string pattern)
    {
        var glob = GlobPattern.Parse(pattern, default);
        foreach (var partition in catalog.Partitions)
        {
            foreach (var region in partition.Regions)
            {
                if (glob.Matches(region) == Answer.Yes)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a text has the form of a Region's name, two to four letters, words and a number: <c>eu-central-1</c>.</summary>
    public static bool IsWellFormed(string text)
    {
        var words = 0;
        var start = 0;
        for (var dash = text.IndexOf('-'); dash >= 0; dash = text.IndexOf('-', start))
        {
            var length = dash - start;
            if (length == 0 || !IsAll(text, start, dash, IsLetter) || (words == 0 && length is < 2 or > 4))
            {
                return false;
            }

            words++;
            start = dash + 1;
        }

        return words >= 2 && text.Length - start is 1 or 2 && IsAll(text, start, text.Length, IsDigit);
    }

    private static bool IsAll(string text, int start, int end, Func<char, bool> isAllowed)
    {
        for (var index = start; index < end; index++)
        {
            if (!isAllowed(text[index]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLetter(char unit) => unit is >= 'a' and <= 'z';

    private static bool IsDigit(char unit) => unit is >= '0' and <= '9';
}
