using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Access;

/// <summary>An administrator: Allow for every action on every resource.</summary>
internal sealed class EveryActionOnEveryResource : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL4001",
        Title = "Allow statement grants every action on every resource",
        Family = RuleFamily.Access,
        Severity = Severity.Warning,
        Needs = StatementTraits.Allow | StatementTraits.WideResource | StatementTraits.EveryAction,
        Kinds = PolicyKinds.Identity,
        Supersedes = [new("PL4005"), new("PL4006"), new("PL4007"), new("PL4010"), new("PL4011"), new("PL4012"), new("PL4013"), new("PL4014"), new("PL4030"), new("PL4031"), new("PL4032"), new("PL4033"), new("PL4034"), new("PL4035"), new("PL4101")],
        Message = "this statement allows every action on every resource",
        Advice = "list the actions that are used",
        FurtherAdvice = "let people take a role that asks for MFA for the rest",
        Why = """
            Whoever holds this policy can do everything in the account, to everyone: read all data, delete it, create users and keys.
            One leaked credential is then the whole account. Administrators are few, and sign in to a role with MFA.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
        Equivalents =
        [
            "security-hub:IAM.1", "config:iam-policy-no-statements-with-admin-access", "control-tower:CT.IAM.PR.1",
            "control-tower:CT.IAM.PR.2", "cis:1.16", "checkov:CKV_AWS_1", "checkov:CKV_AWS_62",
            "prowler:iam_customer_attached_policy_no_administrative_privileges", "iam-policy-validator:full_wildcard",
        ],
        Bad = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""",
        Good = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::reports/*"}]}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        if (statement.Effect != Effect.Allow)
        {
            return;
        }

        if ((WideStatement.EveryAction(statement) ?? WideStatement.EveryActionTogether(statement, context)) is not { } action || WideStatement.EveryResource(statement) is not { } resource)
        {
            return;
        }

        var narrowing = Narrowing.Of(statement.Conditions);
        if (narrowing is NarrowingStrength.Strong or NarrowingStrength.Unreadable)
        {
            return;
        }

        context.Report(new Occurrence(action.Place)
        {
            Label = "every action of every service",
            Confidence = narrowing == NarrowingStrength.None ? Confidence.High : Confidence.Medium,
            Related = [new RelatedPlace(resource.Place, narrowing == NarrowingStrength.None
                ? "on every resource, and no Condition narrows it"
                : "on every resource, and the Condition narrows it little")],
            Caveats = BoundaryCaveats.Of(statement.Document),
        });
    }
}
