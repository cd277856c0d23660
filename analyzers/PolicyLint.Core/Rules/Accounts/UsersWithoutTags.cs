using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Accounts;

/// <summary>Users that say not whose they are.</summary>
internal sealed class UsersWithoutTags : IAccountRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL7053",
        Title = "Users without tags",
        Family = RuleFamily.Identities,
        Severity = Severity.Info,
        Profile = Profile.Strict,
        Message = "{0} of {1} users of {2} have no tag, {3} among them",
        Advice = "tag each with who owns it and what it is for",
        Why = """
            Tags say whose something is, and conditions on tags grant by them. What has none is found by nobody when its owner leaves. Which keys
            there should be is a matter of your own rules, so any tag will do here.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html",
        Equivalents = ["security-hub:IAM.25"],
        SampleName = DetailsSample.Name,
        SampleSettings = RuleSettings.Default with
        {
            Severities = RuleSettings.Default.Severities.SetItem("PL7011", Severity.None).SetItem("PL7013", Severity.None),
        },
        Bad = DetailsSample.Of(users: DetailsSample.User("ann", rest: ",\"Tags\":[]"), groups: DetailsSample.Group("staff"), roles: DetailsSample.Role("support", attached: DetailsSample.OfAws("AWSSupportAccess"))),
        Good = DetailsSample.Of(users: DetailsSample.User("ann", rest: ",\"Tags\":[{\"Key\":\"team\",\"Value\":\"finance\"}]"), groups: DetailsSample.Group("staff"), roles: DetailsSample.Role("support", attached: DetailsSample.OfAws("AWSSupportAccess"))),
    };

    public void Check(Account account, RuleContext context)
    {
        IamIdentity? first = null;
        var untagged = 0;
        var all = 0;
        foreach (var user in account.Users)
        {
            if (!Tags.IsForOwner(user))
            {
                continue;
            }

            all++;
            if (Tags.AreMissing(user) == Answer.Yes)
            {
                untagged++;
                first ??= user;
            }
        }

        if (first is not null)
        {
            context.Report(new Occurrence(first.Place) { Arguments = [Age.Shown(untagged), Age.Shown(all), account.Name, first.Name.Display], Label = "without a tag" });
        }
    }
}
