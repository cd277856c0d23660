using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Accounts;

/// <summary>Each member keeps its own root user.</summary>
internal sealed class RootCredentialsNotManaged : IAccountRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL8024",
        Title = "Root credentials of the members are not managed centrally",
        Family = RuleFamily.Account,
        Severity = Severity.Info,
        Message = "the organization {0} does not manage the root credentials of its accounts",
        Advice = "switch on RootCredentialsManagement, and remove the root credentials of the members",
        Why = """
            Every account comes with a root user whose password somebody can reset by mail. Where the organization manages root access,
            members need no root credentials at all.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-enable-root-access.html",
        Equivalents = ["prowler:iam_root_credentials_management_enabled", "cis:2.1.1"],
        SampleName = "organizations-features.json",
        Bad = """{"OrganizationId":"o-a1b2c3d4e5","EnabledFeatures":["RootSessions"]}""",
        Good = """{"OrganizationId":"o-a1b2c3d4e5","EnabledFeatures":["RootCredentialsManagement","RootSessions"]}""",
    };

    public void Check(Account account, RuleContext context)
    {
        // It is said once, at the first account of the organization.
        if (account.Organization is not { FeaturesPlace: { } place } organization || !ReferenceEquals(account, context.Inventory.Accounts[0]))
        {
            return;
        }

        if (!organization.Features.Contains("RootCredentialsManagement"))
        {
            context.Report(new Occurrence(place) { Arguments = [organization.Id ?? "of this account"], Label = "not managed" });
        }
    }
}
