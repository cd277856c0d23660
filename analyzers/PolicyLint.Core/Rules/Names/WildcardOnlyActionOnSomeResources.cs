using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Names;

/// <summary>An Allow that names resources for actions that have none, and that is not granted anywhere else in the policy.</summary>
internal sealed class WildcardOnlyActionOnSomeResources : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2035",
        Title = "Action without resource types allowed on some resources",
        Family = RuleFamily.Names,
        Severity = Severity.Warning,
        Needs = StatementTraits.Allow | StatementTraits.ScopedResource | StatementTraits.ActionWithoutTypes,
        Kinds = PolicyKinds.Identity | PolicyKinds.Boundary | PolicyKinds.Session | PolicyKinds.ServiceControl,
        Message = "{0} {1} on no resource by name, so {2} not granted here",
        Advice = "allow it on '*' in a statement of its own",
        Why = """
            For some actions AWS asks for the permission on every resource, as for listing buckets. An Allow of such an action
            on an ARN never matches; the request is denied.
            """,
        Page = "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html",
        Equivalents = ["parliament:RESOURCE_MISMATCH", "cfn-lint:I3510"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:ListAllMyBuckets","Resource":"arn:aws:s3:::a"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:ListAllMyBuckets","Resource":"*"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context) => WildcardOnlyActions.Report(statement, context, isGrave: true);
}
