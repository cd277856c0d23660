namespace PolicyLint.Catalog;

/// <summary>The names under which AWS services call and are passed roles: <c>ecs-tasks.amazonaws.com</c>. Not complete.</summary>
/// <remarks>Sources and date stand at the head of ServicePrincipals.tsv.</remarks>
public static class ServicePrincipals
{
    /// <summary>The domain of all but a few partitions, with its dot.</summary>
    public const string UsualSuffix = ".amazonaws.com";

    private static readonly NameTable Table = new("ServicePrincipals");

    /// <summary>The domains of AWS's partitions, with the dot, and the one of AWS's own internal services.</summary>
    /// <remarks>Suffixes by @aws-cdk/region-info 2.269.0.</remarks>
    private static readonly string[] Suffixes =
    [
        UsualSuffix, ".amazonaws.com.cn", ".amazonaws.eu", ".c2s.ic.gov", ".sc2s.sgov.gov", ".cloud.adc-e.uk", ".csp.hci.ic.gov", ".aws.internal",
    ];

    public static IEnumerable<string> Names => Table.Names;

    public static bool Contains(string name) => Table.Find(name) is not null;

    /// <summary>What stands before the domain of a partition (<c>ecs-tasks</c>, <c>s3.eu-west-1</c>); null if the text does not end in one.</summary>
    public static string? NameBeforeSuffix(string text)
    {
        foreach (var suffix in Suffixes)
        {
            if (text.Length > suffix.Length && text.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            {
                return text.Substring(0, text.Length - suffix.Length);
            }
        }

        return null;
    }
}
