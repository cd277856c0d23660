using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Names;

/// <summary>An Allow of an action on resources none of which is of a type that the action works on, as far as AWS's lists go, which leave some types out.</summary>
internal sealed class ActionAndResourceSeemNotToFit : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2037",
        Title = "Action allowed on no resource it is listed for",
        Family = RuleFamily.Names,
        Severity = Severity.Info,
        Needs = StatementTraits.Allow | StatementTraits.ScopedResource,
        Confidence = Confidence.Medium,
        Profile = Profile.Strict,
        Kinds = PolicyKinds.All & ~(PolicyKinds.Trust | PolicyKinds.ResourceControl),
        Message = "{0} {1} on none of the resources of this statement as far as AWS lists them, so {2} perhaps not granted",
        Advice = "name {3}",
        Why = """
            An action is asked for on resources of its own types, and where the Allow names none of those, the request is denied. AWS lists the types of
            each action, but for new actions and for some services not all of them.
            """,
        Page = "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html",
        Equivalents = ["parliament:RESOURCE_MISMATCH", "cfn-lint:I3510"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"ec2:StartInstances","Resource":"arn:aws:ec2:eu-west-1:905418123456:volume/vol-0a1b2c3d"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"ec2:StartInstances","Resource":"arn:aws:ec2:eu-west-1:905418123456:instance/i-0a1b2c3d"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context) => ResourceMisfits.Report(statement, context, isSure: false);
}
