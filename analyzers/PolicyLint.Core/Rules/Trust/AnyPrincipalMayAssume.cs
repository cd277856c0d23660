using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Rules.Principals;

namespace PolicyLint.Rules.Trust;

/// <summary>A role that anyone can assume.</summary>
internal sealed class AnyPrincipalMayAssume : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL5101",
        Title = "Role trusts everyone",
        Family = RuleFamily.Trust,
        Severity = Severity.Warning,
        Needs = StatementTraits.Allow | StatementTraits.Principal,
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

        var denies = NarrowingDeny.Of(statement, context);
        if (denies.Closes)
        {
            return;
        }

        context.Report(new Occurrence(everyone.Written.Place)
        {
            Label = "everyone",
            Confidence = statement.Conditions.IsEmpty ? Confidence.High : Confidence.Medium,
            Caveats = denies.Caveats,
            Changes = everyone.Written.Origin.IsEditable ? [TrustOneAccount(everyone, context)] : [],
        });
    }

    private static TrustAccount TrustOneAccount(PrincipalEntry everyone, RuleContext context) => context.Settings.OwnAccounts.Count == 1
        ? new TrustAccount($"trust only account {context.Settings.OwnAccounts.First()}", false, everyone.Written.Place, context.Settings.OwnAccounts.First())
        : new TrustAccount("trust only the account that the role is in", false, everyone.Written.Place, null);

    /// <summary>A fixed caller or place narrows it; what could not be read may.</summary>
    private static bool Narrows(Condition condition)
    {
        if (condition.IsOpen || condition.Values.Any(value => value.Value is UnknownValue))
        {
            return true;
        }

        var asksForCaller = !condition.Operator.IsTrueWhenAbsent && !condition.Operator.IsNegated
            && condition.Operator.Family is not (OperatorFamily.Null or OperatorFamily.Unknown) && CallerKeys.Has(condition);
        return asksForCaller && CallerKeys.AreValuesFixed(condition) != Answer.No;
    }
}
