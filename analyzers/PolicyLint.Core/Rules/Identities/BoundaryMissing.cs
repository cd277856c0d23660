using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Identities;

/// <summary>A user or role without a permissions boundary, where the settings ask for one.</summary>
internal sealed class BoundaryMissing : IIdentityRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL7008",
        Title = "No permissions boundary where the settings ask for one",
        Family = RuleFamily.Identities,
        Severity = Severity.Warning,
        Message = "{0} {1} has no permissions boundary, which the settings ask for",
        Advice = "set PermissionsBoundary",
        Why = """
            A boundary keeps what a team makes within what the team may do: without one, a user or role made by a pipeline can have more
            rights than whoever wrote it. It speaks where `requireBoundary` in policylint.json names users or roles.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html",
        SampleName = "app.template.json",
        SampleSettings = RuleSettings.Default with { BoundaryOf = [IdentityType.Users] },
        Bad = """{"Resources":{"Team":{"Type":"AWS::IAM::Group"},"Ann":{"Type":"AWS::IAM::User","Properties":{"Groups":[{"Ref":"Team"}]}}}}""",
        Good = """{"Resources":{"Team":{"Type":"AWS::IAM::Group"},"Ann":{"Type":"AWS::IAM::User","Properties":{"Groups":[{"Ref":"Team"}],"PermissionsBoundary":"arn:aws:iam::111122223333:policy/limit"}}}}""",
    };

    public void Check(IamIdentity identity, RuleContext context)
    {
        if (context.Settings.BoundaryOf.IsEmpty || identity.Boundary is not null || identity.Origin.Kind is OriginKind.External or OriginKind.Framework)
        {
            return;
        }

        if (IdentityTypes.Of(identity) is { } type && context.Settings.BoundaryOf.Contains(type))
        {
            context.Report(new Occurrence(identity.Place) { Arguments = [identity.Noun, identity.Name.Display], Label = "without a boundary" });
        }
    }
}
