using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Access;

/// <summary>Every action of any service.</summary>
internal sealed class EveryActionOfService : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL4007",
        Title = "Every action of a service",
        Family = RuleFamily.Access,
        Severity = Severity.Info,
        Needs = StatementTraits.Allow | StatementTraits.WholeService,
        Profile = Profile.Strict,
        Kinds = PolicyKinds.Identity,
        Supersedes = [new("PL4033"), new("PL4034")],
        Message = "'{0}' grants every action of the service, also those AWS adds later",
        Advice = "list the actions that are used",
        Why = """
            The whole service is more than any program uses. What AWS adds tomorrow is granted tomorrow, and nobody looks at it.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
        Equivalents =
        [
            "cloudsplaining:ServiceWildcard", "cdk-nag:IAMPolicyNoStatementsWithFullAccess", "config:iam-policy-no-statements-with-full-access",
            "iam-policy-validator:service_wildcard", "prowler:iam_customer_attached_policy_no_full_access_to_cloudtrail",
        ],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sqs:*","Resource":"arn:aws:sqs:eu-central-1:111122223333:jobs"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:eu-central-1:111122223333:jobs"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        if (statement.Effect != Effect.Allow || ServiceWildcard.In(statement) is not { } value)
        {
            return;
        }

        var count = ServiceWildcard.Count(statement);
        context.Report(new Occurrence(value.Place)
        {
            Arguments = [value.Value.Display],
            Label = count == 1 ? "the whole service" : $"and {count - 1} more whole services in this statement",
            Caveats = BoundaryCaveats.Of(statement.Document),
            Changes = AccessLevelChanges.Of(value, context),
        });
    }
}
