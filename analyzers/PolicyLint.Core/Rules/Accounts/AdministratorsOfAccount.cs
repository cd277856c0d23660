using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Accounts;

/// <summary>Who may do everything in an account.</summary>
internal sealed class AdministratorsOfAccount : IAccountRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL7040",
        Title = "Administrators of an account",
        Family = RuleFamily.Identities,
        Severity = Severity.Warning,
        Message = "{0} of {1} users and {2} of {3} roles of {4} may do everything",
        Advice = "keep it to a few, who take a role for it with MFA",
        Why = """
            Each administrator is a way to the whole account. The list says through what each is one; boundaries and service control policies
            are taken into account, and those that are not known are said. It is a warning where more than half of the users are.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
        Equivalents = ["prowler:iam_user_administrator_access_policy", "prowler:iam_role_administratoraccess_policy"],
        SampleName = DetailsSample.Name,
        Bad = DetailsSample.Of(roles: DetailsSample.Role("AWSReservedSSO_Admin_0a1b2c3d4e5f6789", attached: DetailsSample.OfAws("AdministratorAccess"))),
        Good = DetailsSample.Of(roles: DetailsSample.Role("AWSReservedSSO_Read_0a1b2c3d4e5f6789", attached: DetailsSample.OfAws("ReadOnlyAccess"))),
    };

    private const int MostShown = 50;

    public void Check(Account account, RuleContext context)
    {
        var administrators = Administrators.Of(account);
        if (administrators.IsEmpty)
        {
            return;
        }

        var users = 0;
        var related = ImmutableArray.CreateBuilder<RelatedPlace>();
        foreach (var administrator in administrators)
        {
            users += administrator.Identity is User ? 1 : 0;
            if (related.Count < MostShown)
            {
                related.Add(new RelatedPlace(administrator.Identity.Place, Words(administrator)));
            }
        }

        context.Report(new Occurrence(administrators[0].Identity.Place)
        {
            Arguments = [Age.Shown(users), Age.Shown(account.Users.Length), Age.Shown(administrators.Length - users), Age.Shown(account.Roles.Length), account.Name],
            Label = Words(administrators[0]),
            Severity = users * 2 > account.Users.Length ? null : Severity.Info,
            Related = related.ToImmutable().RemoveAt(0),
        });
    }

    private static string Words(Administrator administrator)
    {
        var words = $"{administrator.Identity.Noun} {administrator.Identity.Name.Display}: {administrator.Via}";
        return administrator.Caveats.IsEmpty ? words : words + ", unless " + string.Join(", and unless ", administrator.Caveats);
    }
}
