using PolicyLint.Model;

namespace PolicyLint.Reading.Templates;

/// <summary>
/// Tells the roles that AWS CDK makes on its own from those a person asks for, by the construct path in the template. What a grant or
/// a statement adds to a role (<c>DefaultPolicy</c>) is the person's.
/// </summary>
/// <remarks>
/// The paths are those that <c>app.synth()</c> of aws-cdk-lib 2.276.0 gives for log retention, notifications and deployments of buckets,
/// custom resources with and without a provider, replicas of tables, clusters of EKS, triggers and delegated zones (2026-11-25).
/// </remarks>
internal static class FrameworkRoles
{
    private static readonly string[] Paths =
    [
        "CustomResourceProvider/Role",
        "AWS679f53fac002430cb0da5b7982bd2287/ServiceRole",
        "/framework-onEvent/ServiceRole",
        "/framework-isComplete/ServiceRole",
        "/framework-onTimeout/ServiceRole",
        "/waiter-state-machine/Role",
        "@aws-cdk--",
    ];

    private static readonly (string Construct, string Child)[] Pairs =
    [
        ("/LogRetention", "/ServiceRole"),
        ("/BucketNotificationsHandler", "/Role"),
        ("/Custom::CDKBucketDeployment", "/ServiceRole"),
        ("/Resource/CreationRole", "/Resource"),
        ("/KubectlHandlerRole", "/Resource"),
    ];

    public static Origin OriginOf(string path) =>
        IsFramework(path) ? new Origin(OriginKind.Framework, null, "a role of AWS CDK: " + path) : Origin.Written;

    private static bool IsFramework(string path)
    {
        if (path.Length == 0)
        {
            return false;
        }

        return Paths.Any(part => path.Contains(part))
            || Pairs.Any(pair => path.IndexOf(pair.Construct, StringComparison.Ordinal) is var start and >= 0
                && path.IndexOf(pair.Child, start, StringComparison.Ordinal) >= 0);
    }
}
