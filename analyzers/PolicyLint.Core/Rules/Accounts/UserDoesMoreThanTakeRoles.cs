using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Accounts;

/// <summary>A user works with its own permissions.</summary>
internal sealed class UserDoesMoreThanTakeRoles : IIdentityRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL7043",
        Title = "User may do more than take roles",
        Family = RuleFamily.Identities,
        Severity = Severity.Info,
        Profile = Profile.Strict,
        Message = "the user {0} may do more than take roles: {1}",
        Advice = "put it into a role, and let the user take that",
        Why = """
            A user that may only look after its own credentials and take roles is worth little to whoever steals them, as roles ask for MFA
            and end after hours.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#bp-users-federation-idp",
        Equivalents = ["prowler:iam_user_with_temporary_credentials"],
        SampleName = DetailsSample.Name,
        SampleSettings = RuleSettings.Default with
        {
            Severities = RuleSettings.Default.Severities.SetItem("PL7011", Severity.None).SetItem("PL7013", Severity.None),
        },
        Bad = DetailsSample.Of(users: DetailsSample.User("ann"), groups: DetailsSample.Group("staff", inline: DetailsSample.Inline("read", Reads)), roles: DetailsSample.Role("incidents", attached: DetailsSample.OfAws("AWSSupportAccess"))),
        Good = DetailsSample.Of(users: DetailsSample.User("ann"), groups: DetailsSample.Group("staff", inline: DetailsSample.Inline("take", Takes)), roles: DetailsSample.Role("incidents", attached: DetailsSample.OfAws("AWSSupportAccess"))),
    };

    private const string Reads = """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::reports/*"}""";
    private const string Takes = """{"Effect":"Allow","Action":"sts:AssumeRole","Resource":"arn:aws:iam::111122223333:role/reader"}""";

    public void Check(IamIdentity identity, RuleContext context)
    {
        if (identity is not User { Account: not null } user || First(user, context) is not { } first)
        {
            return;
        }

        context.Report(new Occurrence(user.Place)
        {
            Arguments = [user.Name.Display, first.Text],
            Label = "a user with permissions",
            Related = [new RelatedPlace(first.Place, "this")],
        });
    }

    private static OwnWork? First(User user, RuleContext context)
    {
        foreach (var attachment in user.Attachments)
        {
            if (OwnWork.In(attachment, context) is { } found)
            {
                return found;
            }
        }

        foreach (var group in user.Groups)
        {
            foreach (var attachment in group.Attachments)
            {
                if (OwnWork.In(attachment, context) is { } found)
                {
                    return found;
                }
            }
        }

        return null;
    }
}
