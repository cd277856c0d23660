using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Grammar;

/// <summary>A trust policy or a resource control policy holds an element that AWS does not take there.</summary>
internal sealed class ElementNotTaken : IDocumentRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL1018",
        Title = "Element that a trust or resource control policy does not take",
        Family = RuleFamily.Grammar,
        Severity = Severity.Error,
        Kinds = PolicyKinds.Trust | PolicyKinds.ResourceControl,
        Message = "{0} has no place in {1}",
        Advice = "{2}",
        Why = "A trust policy is about its own role, so it names no resource. NotPrincipal is not taken in trust policies and resource control policies, NotAction not in the latter. AWS rejects the policy.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-role-trust-policy-syntax-error-notprincipal",
        Equivalents =
        [
            "access-analyzer:ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL", "access-analyzer:ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE",
            "access-analyzer:RCP_SYNTAX_ERROR_NOTACTION", "cfn-lint:E3530", "cfn-nag:F6", "iam-policy-validator:invalid_rcp_not_action",
            "iam-policy-validator:invalid_rcp_not_principal",
        ],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole","Resource":"*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}}""",
        SampleName = "team.trust.json",
    };

    public void Check(PolicyDocument document, RuleContext context)
    {
        foreach (var statement in document.Statements)
        {
            foreach (var member in statement.Written.Members)
            {
                if (Advice(member.Name, document.Kind.Presumed) is { } advice)
                {
                    context.Report(new Occurrence(member.NamePlace)
                    {
                        Arguments = [member.Name, document.Kind.Presumed.Words(), advice],
                        Label = "not here",
                        Changes = member.Name == ElementNames.Resource ? RemoveElement.Of(member, isSafe: false) : [],
                    });
                }
            }
        }
    }

    private static string? Advice(string element, PolicyKind kind) => (element, kind) switch
    {
        (ElementNames.NotPrincipal, PolicyKind.Trust) => "write a Deny of Principal * with ArnNotEquals on aws:PrincipalArn",
        (ElementNames.NotPrincipal, PolicyKind.ResourceControl) => "write Principal * with a Condition",
        (ElementNames.Resource or ElementNames.NotResource, PolicyKind.Trust) => "remove it",
        (ElementNames.NotAction, PolicyKind.ResourceControl) => "list the actions in Action",
        _ => null,
    };
}
