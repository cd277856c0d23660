using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Accounts;

/// <summary>Production and development share an account.</summary>
internal sealed class StagesTogether : IAccountRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL8022",
        Title = "Production and development in one account",
        Family = RuleFamily.Account,
        Severity = Severity.Info,
        Message = "{0} holds production ({1}) and development ({2})",
        Advice = "give each an account of its own",
        Why = """
            An account is the one boundary that no policy can forget: what goes wrong in development then cannot reach production. The words
            are in the settings `production` and `development`; names, paths and tags of users, groups and roles are looked at.
            """,
        Page = "https://docs.aws.amazon.com/whitepapers/latest/organizing-your-aws-environment/benefits-of-using-multiple-aws-accounts.html",
        SampleName = DetailsSample.Name,
        Bad = DetailsSample.Of(roles: DetailsSample.Role("orders-prod") + "," + DetailsSample.Role("orders-dev")),
        Good = DetailsSample.Of(roles: DetailsSample.Role("orders-prod") + "," + DetailsSample.Role("developer")),
    };

    public void Check(Account account, RuleContext context)
    {
        var settings = context.Settings.Account;
        if (First(account, settings.Production) is not { } production || First(account, settings.Development) is not { } development)
        {
            return;
        }

        context.Report(new Occurrence(development.Place)
        {
            Arguments = [account.Name, Words(production), Words(development)],
            Label = "development",
            Related = [new RelatedPlace(production.Place, "production")],
        });
    }

    private static IamIdentity? First(Account account, ImmutableArray<string> words) =>
        First(account.Roles, words) ?? First(account.Groups, words) ?? First(account.Users, words);

    /// <summary>What AWS made, or what is of both stages, says nothing.</summary>
    private static IamIdentity? First<T>(ImmutableArray<T> identities, ImmutableArray<string> words)
        where T : IamIdentity
    {
        foreach (var identity in identities)
        {
            if (identity.Origin.Kind == OriginKind.Written && Stages.HasWord(identity, words))
            {
                return identity;
            }
        }

        return null;
    }

    private static string Words(IamIdentity identity) => identity.Noun + " " + identity.Name.Display;
}
