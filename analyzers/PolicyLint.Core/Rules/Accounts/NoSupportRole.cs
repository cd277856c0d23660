using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Rules.Access;

namespace PolicyLint.Rules.Accounts;

/// <summary>Nobody can talk to AWS Support.</summary>
internal sealed class NoSupportRole : IAccountRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL8021",
        Title = "No role for AWS Support",
        Family = RuleFamily.Account,
        Severity = Severity.Info,
        Profile = Profile.Strict,
        Message = "nobody in {0} has AWSSupportAccess",
        Advice = "make a role with it, for whoever handles an incident",
        Why = """
            When something is wrong, somebody must be able to open a case with AWS at once, and without being an administrator. CIS asks for a
            role that has the managed policy for it.
            """,
        Page = "https://docs.aws.amazon.com/awssupport/latest/user/accessing-support.html",
        Equivalents = ["security-hub:IAM.18", "config:iam-policy-in-use", "cis:1.17", "prowler:iam_support_role_created"],
        SampleName = DetailsSample.Name,
        Bad = DetailsSample.Of(roles: DetailsSample.Role("orders")),
        Good = DetailsSample.Of(roles: DetailsSample.Role("incidents", attached: DetailsSample.OfAws("AWSSupportAccess"))),
    };

    private const string Support = ":iam::aws:policy/" + AwsPolicyNames.Support;

    public void Check(Account account, RuleContext context)
    {
        if (account.HasAll(ExportKind.AuthorizationDetails) && !AnyHas(account.Roles) && !AnyHas(account.Groups) && !AnyHas(account.Users))
        {
            context.Report(new Occurrence(account.Exports[ExportKind.AuthorizationDetails]) { Arguments = [account.Name], Label = "nobody" });
        }
    }

    private static bool AnyHas<T>(ImmutableArray<T> identities)
        where T : IamIdentity
    {
        foreach (var identity in identities)
        {
            foreach (var attachment in identity.Attachments)
            {
                if (attachment.Name.Text?.EndsWith(Support, StringComparison.Ordinal) == true)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
