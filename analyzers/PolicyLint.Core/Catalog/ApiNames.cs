using System.Collections.Immutable;

namespace PolicyLint.Catalog;

/// <summary>
/// Operations of AWS APIs that are no permission, and the permissions they need: <c>s3:ListObjectsV2</c> needs <c>s3:ListBucket</c>.
/// </summary>
/// <remarks>Sources and date stand at the head of ApiNames.tsv.</remarks>
public static class ApiNames
{
    /// <summary>The shortest version of an API: 20150331.</summary>
    private const int VersionLength = 8;

    private static readonly NameTable Table = new("ApiNames");

    /// <summary>Every name of the table, with its service: <c>s3:ListObjectsV2</c>.</summary>
    public static IEnumerable<string> Names => Table.Names;

    /// <summary>What an operation needs, by its name with the prefix of the service, in any case; null if it is not in the table.</summary>
    public static ApiName? Find(string name)
    {
        if (Table.Find(name) is not { } columns)
        {
            return null;
        }

        return columns[0] switch
        {
            "-" => new ApiName(ApiNameNeed.Nothing, []),
            "-token" => new ApiName(ApiNameNeed.Token, []),
            "?" => new ApiName(ApiNameNeed.NotDocumented, []),
            var permissions => new ApiName(ApiNameNeed.Permissions, Permissions(name, permissions)),
        };
    }

    /// <summary>
    /// The name without the version of the API at its end, or null if none is there: CloudTrail and the API of CloudFront add it, as in
    /// CreateFunction20150331v2 and CreateDistribution2020_05_31.
    /// </summary>
    public static string? WithoutVersion(string name)
    {
        var start = name.Length;
        while (start > 0 && IsOfVersion(name, start - 1))
        {
            start--;
        }

        var isVersion = name.Length - start >= VersionLength && string.CompareOrdinal(name, start, "20", 0, 2) == 0;
        return isVersion && start > 0 && name[start - 1] != ':' ? name.Substring(0, start) : null;
    }

    private static bool IsOfVersion(string name, int index) =>
        name[index] is (>= '0' and <= '9') or '_' || (name[index] == 'v' && index > 0 && index + 1 < name.Length && IsDigit(name[index - 1]) && IsDigit(name[index + 1]));

    private static bool IsDigit(char character) => character is >= '0' and <= '9';

    private static ImmutableArray<string> Permissions(string name, string permissions)
    {
        var prefix = name.Substring(0, name.IndexOf(':') + 1).ToLowerInvariant();
        var actions = permissions.Split(' ');
        for (var index = 0; index < actions.Length; index++)
        {
            if (actions[index].IndexOf(':') < 0)
            {
                actions[index] = prefix + actions[index];
            }
        }

        return [.. actions];
    }
}
