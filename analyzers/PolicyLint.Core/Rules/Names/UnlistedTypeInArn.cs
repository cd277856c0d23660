using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Names;

/// <summary>An ARN whose resource begins like that of no type which AWS lists for the service.</summary>
internal sealed class UnlistedTypeInArn : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2039",
        Title = "ARN of a type that AWS does not list for the service",
        Family = RuleFamily.Names,
        Needs = StatementTraits.MisformedArn,
        Severity = Severity.Info,
        Confidence = Confidence.Medium,
        Profile = Profile.Strict,
        Supersedes = [new("PL2037")],
        Message = "AWS lists no type of resource of {0} whose ARN begins so: {1}",
        Advice = "compare it with the list of the service",
        Why = "An ARN that is of no type of its service matches nothing. AWS does not list every type there is, and its own managed policies name some of those, so this is a hint.",
        Page = "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html",
        Equivalents = ["access-analyzer:INVALID_ARN_RESOURCE", "parliament:RESOURCE_MISMATCH", "cfn-lint:I3510"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"waf:GetChangeTokenStatus","Resource":"arn:aws:waf::905418123456:changetoken/a"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"waf:GetRule","Resource":"arn:aws:waf::905418123456:rule/a"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        if (context.MisformedArnsOf(statement) is not { } misformed)
        {
            return;
        }

        foreach (var arn in misformed)
        {
            var (written, parsed) = (arn.Written, arn.Written.Arn);
            if (arn.Fault == ArnFault.UnlistedType)
            {
                context.Report(new Occurrence(written.PlaceOf(parsed.Resource))
                {
                    Arguments = [parsed[parsed.Service], parsed.Resource.IsEmpty ? "its resource is empty" : ShownName.Of(written.ShownField(parsed.Resource))],
                    Label = "no listed type",
                });
            }
        }
    }
}
