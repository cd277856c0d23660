using System.Collections.Immutable;

namespace PolicyLint.Rules.Identities;

/// <summary>AWS's managed policies with which one is, or can make oneself, an administrator, and what makes them so.</summary>
/// <remarks>
/// Read from the policies as of 2026-08-22: those that allow everything, that manage identities, that hand out credentials, or that pass any
/// role to a service that acts with it. Those below service-role/ are meant for a service and not listed.
/// https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html
/// </remarks>
internal static class PowerfulManagedPolicies
{
    private const string PassesRoles = "passes every role to services that act with it, and so reaches whatever a role may";

    private static readonly ImmutableDictionary<string, string> Powers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["AdministratorAccess"] = "allows everything",
        ["PowerUserAccess"] = "allows everything but the management of identities",
        ["IAMFullAccess"] = "manages all identities, and so can become an administrator",
        ["AdministratorAccess-Amplify"] = "attaches policies to roles, and so can become an administrator",
        ["AWSElasticBeanstalkFullAccess"] = PassesRoles,
        ["AWSLambdaFullAccess"] = PassesRoles,
        ["AmazonDynamoDBFullAccesswithDataPipeline"] = PassesRoles,
        ["AmazonEC2ContainerServiceFullAccess"] = PassesRoles,
        ["AmazonElasticMapReduceFullAccess"] = PassesRoles,
    }.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What the policy of this name, without path, can do; null if it is none of these.</summary>
    public static string? PowerOf(string name) => Powers.TryGetValue(name, out var power) ? power : null;
}
