using PolicyLint.Catalog;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Access;

/// <summary>Any write, tag or change of permissions on every resource that could be limited to some.</summary>
internal sealed class WritesOnEveryResource : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL4032",
        Title = "Writes on every resource that could be limited to some",
        Family = RuleFamily.Access,
        Severity = Severity.Info,
        Needs = StatementTraits.Allow | StatementTraits.WideResource | StatementTraits.WriteAction,
        Profile = Profile.Strict,
        Kinds = PolicyKinds.Identity,
        Supersedes = [new("PL4033"), new("PL4034"), new("PL4035")],
        Message = "{0} on every resource",
        Advice = "name the resources{1}",
        Why = """
            An action that can be limited to some resources and is not reaches those of every other program in the account. Actions that take
            no resource, and those that only read, are not counted.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
        Equivalents =
        [
            "parliament:PERMISSIONS_MANAGEMENT_ACTIONS", "parliament:RESOURCE_STAR", "parliament:RESOURCE_EFFECTIVELY_STAR",
            "cloudsplaining:InfrastructureModification", "checkov:CKV_AWS_111", "checkov:CKV_AWS_355", "checkov:CKV_AWS_356", "cdk-nag:IAM5",
            "cfn_nag:W11", "cfn_nag:W12", "cfn_nag:W13",
        ],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:eu-central-1:111122223333:jobs"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        if (BroadActions.In(statement, context, ValueMarks.WriteAction, (action, _) => IsMeant(action)) is not { } found)
        {
            return;
        }

        context.Report(new Occurrence(found.Written.Place)
        {
            Arguments = [found.Names, found.ArnForm],
            Label = "could be limited",
            Related = [new RelatedPlace(found.Resource.Place, "every resource")],
            Caveats = BoundaryCaveats.Of(statement.Document),
            Changes = ResourceChanges.Of(statement, found.Resource, context),
        });
    }

    private static bool IsMeant(CatalogAction action) =>
        action.AccessLevel is AccessLevel.Write or AccessLevel.Tagging or AccessLevel.PermissionsManagement;
}
