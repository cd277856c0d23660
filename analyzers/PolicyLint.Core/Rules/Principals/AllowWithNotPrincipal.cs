using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Principals;

/// <summary>Allow for everyone but some.</summary>
internal sealed class AllowWithNotPrincipal : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL5001",
        Title = "Allow statement with NotPrincipal",
        Family = RuleFamily.Principals,
        Severity = Severity.Warning,
        Needs = StatementTraits.Allow | StatementTraits.Principal,
        Kinds = PolicyKinds.WithPrincipal,
        Message = "NotPrincipal with Allow lets in everyone who is not listed, anonymous callers too",
        Advice = "name those who may in Principal",
        Why = "AWS does not support NotPrincipal with Allow: it grants to everyone but those listed, also to callers without an account.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html",
        Equivalents =
        [
            "access-analyzer:ALLOW_WITH_NOT_PRINCIPAL", "parliament:NOTPRINCIPAL_WITH_ALLOW", "cfn_nag:F6", "cfn_nag:F7", "cfn_nag:F8",
            "cfn_nag:F9", "iam-policy-validator:not_principal_with_allow",
        ],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","NotPrincipal":{"AWS":"arn:aws:iam::111122223333:user/eve"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:user/eve"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        if (statement.Effect != Effect.Allow || !statement.Principals.IsNegated)
        {
            return;
        }

        // All but everyone is nobody.
        foreach (var entry in statement.Principals.Entries)
        {
            if (entry.IsEveryone != Answer.No)
            {
                return;
            }
        }

        context.Report(new Occurrence(statement.Principals.Member!.NamePlace) { Label = "all but these" });
    }
}
