using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Names;

/// <summary>An Allow of an action on resources none of which is of a type that the action works on, where that is sure.</summary>
internal sealed class ActionAndResourceDoNotFit : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2034",
        Title = "Action allowed on no resource it works on",
        Family = RuleFamily.Names,
        Severity = Severity.Warning,
        Needs = StatementTraits.Allow | StatementTraits.ScopedResource,
        Kinds = PolicyKinds.All & ~(PolicyKinds.Trust | PolicyKinds.ResourceControl),
        Message = "{0} {1} on none of the resources of this statement, so {2} not granted",
        Advice = "name {3}",
        Why = """
            An action is asked for on resources of its own types: s3:ListBucket on a bucket, s3:GetObject on an object. Where the Allow names none of
            those, the request is denied as if the action were not there.
            """,
        Page = "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html",
        Equivalents = ["parliament:RESOURCE_MISMATCH", "cfn-lint:I3510"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context) => ResourceMisfits.Report(statement, context, isSure: true);
}
