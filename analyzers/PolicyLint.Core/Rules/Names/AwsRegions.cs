using System.Collections.Immutable;
using PolicyLint.Matching;
using PolicyLint.Model;

namespace PolicyLint.Rules.Names;

/// <summary>
/// The partitions of AWS and their Regions, from @aws-cdk/region-info 2.269.0 (2026-11-23). New Regions open every year, so one that is
/// not listed but has the form of a Region is not called wrong.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/general/latest/gr/rande.html</remarks>
internal static class AwsRegions
{
    /// <summary>How old the table is, for messages.</summary>
    public const string Date = "2026-11";

    private static readonly (string Partition, string Prefix, ImmutableArray<string> Regions)[] Table =
    [
        ("aws-cn", "cn-", ["cn-north-1", "cn-northwest-1"]),
        ("aws-us-gov", "us-gov-", ["us-gov-east-1", "us-gov-west-1"]),
        ("aws-eusc", "eusc-", ["eusc-de-east-1"]),
        ("aws-iso", "us-iso-", ["us-iso-east-1", "us-iso-west-1"]),
        ("aws-iso-b", "us-isob-", ["us-isob-east-1", "us-isob-west-1"]),
        ("aws-iso-e", "eu-isoe-", ["eu-isoe-west-1"]),
        ("aws-iso-f", "us-isof-", ["us-isof-east-1", "us-isof-south-1"]),
        ("aws", "", [
            "af-south-1", "ap-east-1", "ap-east-2", "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1", "ap-south-2",
            "ap-southeast-1", "ap-southeast-2", "ap-southeast-3", "ap-southeast-4", "ap-southeast-5", "ap-southeast-6", "ap-southeast-7",
            "ca-central-1", "ca-west-1", "eu-central-1", "eu-central-2", "eu-north-1", "eu-south-1", "eu-south-2", "eu-west-1", "eu-west-2",
            "eu-west-3", "il-central-1", "me-central-1", "me-south-1", "mx-central-1", "sa-east-1", "us-east-1", "us-east-2", "us-west-1",
            "us-west-2",
        ]),
    ];

    public static ImmutableArray<string> Partitions { get; } = [.. Table.Select(row => row.Partition)];

    public static ImmutableArray<string> Names { get; } = [.. Table.SelectMany(row => row.Regions)];

    /// <summary>Whether some name is what a pattern with <c>*</c> and <c>?</c> says.</summary>
    public static bool AnyMatches(ImmutableArray<string> names, string pattern)
    {
        var glob = GlobPattern.Parse(pattern, default);
        foreach (var name in names)
        {
            if (glob.Matches(name) == Answer.Yes)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The partition that a Region lies in: its name begins so, also that of a new one.</summary>
    public static string PartitionOf(string region)
    {
        foreach (var row in Table)
        {
            if (region.StartsWith(row.Prefix, StringComparison.Ordinal))
            {
                return row.Partition;
            }
        }

        return "aws";
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
