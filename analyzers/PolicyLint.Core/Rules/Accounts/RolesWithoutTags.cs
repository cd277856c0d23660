using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Accounts;

/// <summary>Roles that say not whose they are; those that AWS makes are left out.</summary>
internal sealed class RolesWithoutTags : IAccountRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL7052",
        Title = "Roles without tags",
        Family = RuleFamily.Identities,
        Severity = Severity.Info,
        Profile = Profile.Strict,
        Message = "{0} of {1} roles of {2} have no tag, {3} among them",
        Advice = "tag each with who owns it and what it is for",
        Why = """
            Tags say whose something is, and conditions on tags grant by them. What has none is found by nobody when its owner leaves. Which keys
            there should be is a matter of your own rules, so any tag will do here.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html",
        Equivalents = ["security-hub:IAM.24"],
        SampleName = DetailsSample.Name,
        Bad = DetailsSample.Of(roles: DetailsSample.Role("support", attached: DetailsSample.OfAws("AWSSupportAccess"), rest: ",\"Tags\":[]")),
        Good = DetailsSample.Of(roles: DetailsSample.Role("support", attached: DetailsSample.OfAws("AWSSupportAccess"), rest: ",\"Tags\":[{\"Key\":\"team\",\"Value\":\"finance\"}]")),
    };

    public void Check(Account account, RuleContext context)
    {
        IamIdentity? first = null;
        var untagged = 0;
        var all = 0;
        foreach (var role in account.Roles)
        {
            if (!Tags.IsForOwner(role))
            {
                continue;
            }

            all++;
            if (Tags.AreMissing(role) == Answer.Yes)
            {
                untagged++;
                first ??= role;
            }
        }

        if (first is not null)
        {
            context.Report(new Occurrence(first.Place) { Arguments = [Age.Shown(untagged), Age.Shown(all), account.Name, first.Name.Display], Label = "without a tag" });
        }
    }
}
