using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Access;

/// <summary>Allow for every action, though not on every resource.</summary>
internal sealed class EveryActionOnSomeResources : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL4005",
        Title = "Allow statement grants every action on some resources",
        Family = RuleFamily.Access,
        Severity = Severity.Warning,
        Needs = StatementTraits.Allow | StatementTraits.WideAction,
        Kinds = PolicyKinds.Identity | PolicyKinds.Resource,
        Supersedes = [new("PL4034")],
        Message = "'{0}' grants every action that these resources take, also deleting them and sharing them with others",
        Advice = "list the actions that are used",
        Why = """
            Every action includes those that nobody meant: changing the policy of the resource, its encryption and its logging, and what AWS
            adds later.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
        Equivalents =
        [
            "checkov:CKV_AWS_49", "checkov:CKV_AWS_63", "cfn_nag:F3", "cfn_nag:F4", "cfn_nag:F5", "cfn_nag:F15", "cfn_nag:F20",
            "iam-policy-validator:wildcard_action",
        ],
        Bad = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::reports/*"}]}""",
        Good = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::reports/*"}]}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        if (statement.Effect != Effect.Allow || WideStatement.EveryAction(statement) is not { } action)
        {
            return;
        }

        // All resources but all of them are none.
        if (statement.Resources.IsNegated && WideStatement.IsOnEveryResource(statement) == Answer.No)
        {
            return;
        }

        var isIdentity = statement.Document.Kind.Presumed == PolicyKind.Identity;
        if (isIdentity ? IsPerhapsEverywhere(statement) : AccountPrincipal.IsOwnAccountOnly(statement, context.Settings))
        {
            return;
        }

        if (Narrowing.Of(statement.Conditions) is NarrowingStrength.Strong or NarrowingStrength.Unreadable)
        {
            return;
        }

        context.Report(new Occurrence(action.Place)
        {
            Arguments = [action.Value.Display],
            Label = "every action",
            Caveats = BoundaryCaveats.Of(statement.Document),
        });
    }

    /// <summary>On every resource it is an administrator, of whom another rule speaks; where the resource is not known it may be.</summary>
    private static bool IsPerhapsEverywhere(StatementVariant statement) =>
        !statement.Resources.IsNegated && WideStatement.IsOnEveryResource(statement) != Answer.No;
}
