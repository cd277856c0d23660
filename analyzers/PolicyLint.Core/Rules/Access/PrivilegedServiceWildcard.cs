using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Access;

/// <summary>Every action of a service that rules rights or secrets, on all of its resources.</summary>
internal sealed class PrivilegedServiceWildcard : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL4006",
        Title = "Every action of a privileged service on every resource",
        Family = RuleFamily.Access,
        Severity = Severity.Warning,
        Needs = StatementTraits.Allow | StatementTraits.WholeService | StatementTraits.WideResource,
        Kinds = PolicyKinds.Identity,
        Supersedes = [new("PL4007"), new("PL4010"), new("PL4011"), new("PL4030"), new("PL4031"), new("PL4032"), new("PL4033"), new("PL4034"), new("PL4035"), new("PL4101")],
        Message = "'{0}' on every resource allows {1}",
        Advice = "list the actions that are used",
        FurtherAdvice = "and name the resources",
        Why = """
            IAM, STS, KMS, Organizations, Secrets Manager and IAM Identity Center decide who may do what and who reads which secret.
            Whoever may do everything there can give himself the rest.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
        Equivalents =
        [
            "security-hub:IAM.21", "config:iam-policy-no-statements-with-full-access", "control-tower:CT.IAM.PR.3", "control-tower:CT.IAM.PR.5",
            "cloudsplaining:ServiceWildcard", "checkov:CKV2_AWS_40", "iam-policy-validator:service_wildcard",
            "prowler:iam_customer_attached_policy_no_full_access_to_kms", "prowler:iam_inline_policy_no_full_access_to_kms",
        ],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"iam:*","Resource":"*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"iam:GetRole","Resource":"arn:aws:iam::111122223333:role/app"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        if (statement.Effect != Effect.Allow || statement.Actions.IsNegated)
        {
            return;
        }

        foreach (var value in statement.Actions.Values)
        {
            if (ServiceWildcard.ServiceOf(value.Value) is not { } service || ServiceWildcard.PowerOf(service) is not { } power)
            {
                continue;
            }

            if (WideStatement.EveryResourceOfType(statement) is not { } resource || ScopingCondition.Narrows(statement.Conditions) != Answer.No)
            {
                return;
            }

            context.Report(new Occurrence(value.Place)
            {
                Arguments = [value.Value.Display, power],
                Label = "the whole service",
                Related = [new RelatedPlace(resource.Place, "on every resource")],
                Caveats = BoundaryCaveats.Of(statement.Document),
                Changes = AccessLevelChanges.Of(value, context),
            });
        }
    }
}
