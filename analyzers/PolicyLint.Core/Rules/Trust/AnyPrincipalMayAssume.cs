using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Trust;

/// <summary>A role that anyone can assume.</summary>
internal sealed class AnyPrincipalMayAssume : IStatementRule
{
    private static readonly string[] NarrowingKeys =
    [
        "aws:PrincipalOrgID", "aws:PrincipalOrgPaths", "aws:PrincipalAccount", "aws:PrincipalArn", "aws:SourceAccount", "aws:SourceArn",
        "aws:SourceIp", "aws:SourceVpc", "aws:SourceVpce", "aws:SourceOrgID", "aws:SourceOrgPaths", "aws:userid",
    ];

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL5101",
        Title = "Role trusts everyone",
        Family = RuleFamily.Trust,
        Severity = Severity.Warning,
        Kinds = PolicyKinds.Trust,
        Message = "this role trusts everyone: any AWS account can take it",
        Advice = "name the accounts, roles or services that take the role",
        FurtherAdvice = "or add a condition on aws:PrincipalOrgID",
        Why = """
            Whoever knows the ARN of the role can assume it from any account, and ARNs are no secret. An external id alone is a shared
            password that is written down in policies and code.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-user.html",
        Equivalents =
        [
            "access-analyzer:ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL", "cloudsplaining:AssumableByAnyPrincipal",
            "cloudsplaining:AssumableByAnyPrincipalWithConditions", "checkov:CKV_AWS_60",
        ],
        SampleName = "role.trust.json",
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"sts:AssumeRole"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/build"},"Action":"sts:AssumeRole"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        if (statement.Effect != Effect.Allow || statement.Principals.Everyone is not { } everyone || statement.Conditions.IsOpen)
        {
            return;
        }

        foreach (var condition in statement.Conditions.Conditions)
        {
            if (Narrows(condition))
            {
                return;
            }
        }

        context.Report(new Occurrence(everyone.Written.Place)
        {
            Label = "everyone",
            Confidence = statement.Conditions.IsEmpty ? Confidence.High : Confidence.Medium,
        });
    }

    private static bool Narrows(Condition condition)
    {
        if (condition.IsOpen || condition.Values.Any(value => value.Value is UnknownValue))
        {
            return true;
        }

        return !condition.Operator.IsTrueWhenAbsent && condition.Operator.Family != OperatorFamily.Null
            && NarrowingKeys.Any(condition.HasKey) && condition.Values.All(value => value.Text != "*");
    }
}
