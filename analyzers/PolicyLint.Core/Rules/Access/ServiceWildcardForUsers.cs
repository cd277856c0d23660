using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Access;

/// <summary>Every action of a service, for users or in the policy of a resource.</summary>
internal sealed class ServiceWildcardForUsers : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL4010",
        Title = "Every action of a service for users or in a resource policy",
        Family = RuleFamily.Access,
        Severity = Severity.Warning,
        Needs = StatementTraits.Allow | StatementTraits.WholeService,
        Kinds = PolicyKinds.Identity | PolicyKinds.Resource,
        Supersedes = [new("PL4007"), new("PL4030"), new("PL4031"), new("PL4032"), new("PL4033"), new("PL4034"), new("PL4035")],
        Message = "'{0}' allows every action of the service, also deleting what it holds and changing who has access",
        Advice = "list the actions that are used",
        Why = """
            Users keep long-lived keys, and a resource policy lets others in: both are where a right too many is found and used. Among the
            actions of a service are those that hand its resources to anybody and those that destroy them.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
        Equivalents = ["cfn_nag:F20", "cfn_nag:F21", "checkov:CKV_AWS_72", "security-hub:IAM.21", "iam-policy-validator:service_wildcard"],
        SampleName = "bucket.resource.json",
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/app"},"Action":"s3:*","Resource":"arn:aws:s3:::a/*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/app"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        if (statement.Effect != Effect.Allow || ServiceWildcard.In(statement) is not { } value)
        {
            return;
        }

        var isReported = statement.Document.Kind.Presumed == PolicyKind.Identity
            ? IsOfUsers(statement)
            : !AccountPrincipal.IsOwnAccountOnly(statement, context.Settings);
        if (!isReported)
        {
            return;
        }

        context.Report(new Occurrence(value.Place)
        {
            Arguments = [value.Value.Display],
            Label = "the whole service",
            Caveats = BoundaryCaveats.Of(statement.Document),
            Changes = AccessLevelChanges.Of(value, context),
        });
    }

    private static bool IsOfUsers(StatementVariant statement) =>
        ServiceWildcard.IsHeldByUsers(statement.Document)
        && WideStatement.EveryResourceOfType(statement) is not null
        && ScopingCondition.Narrows(statement.Conditions) == Answer.No;
}
