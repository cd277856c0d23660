using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Principals;

/// <summary>A resource policy lets everyone in, and nothing narrows it.</summary>
internal sealed class AnyPrincipal : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL5002",
        Title = "Resource policy lets everyone in",
        Family = RuleFamily.Principals,
        Severity = Severity.Warning,
        Needs = StatementTraits.Allow | StatementTraits.Principal,
        Kinds = PolicyKinds.Resource,
        Message = "this statement lets everyone in, without an AWS account too",
        Advice = "name the principals, or add a condition such as aws:PrincipalOrgID",
        Why = """
            A Principal of "*" with nothing that narrows it makes the resource public. Data has been lost this way more often than in any
            other. If it is meant, ignore this finding with the reason.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-anonymous",
        Equivalents =
        [
            "cfn_nag:F13", "cfn_nag:F16", "cfn_nag:F18", "cfn_nag:F21", "checkov:CKV_AWS_32", "checkov:CKV_AWS_33", "checkov:CKV_AWS_70",
            "checkov:CKV_AWS_167", "checkov:CKV_AWS_168", "checkov:CKV_AWS_169", "security-hub:S3.2", "security-hub:SNS.4", "security-hub:SQS.3",
        ],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        if (statement.Effect != Effect.Allow || statement.Principals.Everyone is not { } everyone || !NarrowsNothing(statement.Conditions))
        {
            return;
        }

        var denies = NarrowingDeny.Of(statement, context);
        if (!denies.Closes)
        {
            context.Report(new Occurrence(everyone.Written.Place) { Label = "everyone", Caveats = denies.Caveats });
        }
    }

    /// <summary>That the URL of a function asks nobody who they are lets all of them in.</summary>
    /// <remarks>https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html</remarks>
    private static bool NarrowsNothing(ConditionClause conditions)
    {
        foreach (var condition in conditions.Conditions)
        {
            if (!condition.HasKey("lambda:FunctionUrlAuthType") || condition.IsOpen || condition.Operator.IsNegated || condition.Values is not [{ Text: "NONE" }])
            {
                return false;
            }
        }

        return !conditions.IsOpen;
    }
}
