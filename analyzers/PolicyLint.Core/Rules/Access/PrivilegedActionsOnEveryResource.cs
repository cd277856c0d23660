using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Access;

/// <summary>Permissions of anybody can be changed, or credentials of anybody be had.</summary>
internal sealed class PrivilegedActionsOnEveryResource : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL4030",
        Title = "Actions on permissions or credentials on every resource",
        Family = RuleFamily.Access,
        Severity = Severity.Warning,
        Needs = StatementTraits.Allow | StatementTraits.WideResource | StatementTraits.PermissionAction,
        Kinds = PolicyKinds.Identity,
        Supersedes = [new("PL4031"), new("PL4032"), new("PL4033"), new("PL4034"), new("PL4035")],
        Message = "{0} on every resource, which changes permissions or gives credentials",
        Advice = "name the resources{1}",
        Why = """
            These actions decide who may do what, or give out keys, tokens and roles. On every resource they reach administrators too, and so
            are one step from all the rights of the account. Limited to a path, a prefix or a tag they are ordinary tools.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
        Equivalents =
        [
            "parliament:PERMISSIONS_MANAGEMENT_ACTIONS", "parliament:CREDENTIALS_EXPOSURE", "parliament:RESOURCE_STAR",
            "parliament:RESOURCE_EFFECTIVELY_STAR", "cloudsplaining:ResourceExposure", "cloudsplaining:CredentialsExposure",
            "checkov:CKV_AWS_107", "checkov:CKV_AWS_109", "cfn_nag:W11", "cfn_nag:W12", "cfn_nag:W13", "iam-policy-validator:wildcard_resource",
        ],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"iam:PutRolePolicy","Resource":"*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"iam:PutRolePolicy","Resource":"arn:aws:iam::111122223333:role/app/*"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        if (BroadActions.In(statement, context, ValueMarks.PermissionAction, (action, _) => PermissionActions.IsPrivileged(action)) is not { } found)
        {
            return;
        }

        context.Report(new Occurrence(found.Written.Place)
        {
            Arguments = [found.Names, found.ArnForm],
            Label = "rules permissions or credentials",
            Related = [new RelatedPlace(found.Resource.Place, "on every resource")],
            Caveats = BoundaryCaveats.Of(statement.Document),
            Changes = ResourceChanges.Of(statement, found.Resource, context),
        });
    }
}
