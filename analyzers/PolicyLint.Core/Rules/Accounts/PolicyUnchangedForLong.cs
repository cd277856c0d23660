using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Accounts;

/// <summary>A policy that nobody has looked at for years.</summary>
internal sealed class PolicyUnchangedForLong : IAccountRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL7046",
        Title = "Policy unchanged for long",
        Family = RuleFamily.Identities,
        Severity = Severity.Info,
        Profile = Profile.Strict,
        Message = "the policy {0} was last changed on {1}",
        Advice = "look at what is used of it, and narrow it",
        Why = """
            What a program needs changes, and its policy with it; one that has not is probably wider than it need be. It speaks after two
            years, the setting `policyReviewDays`.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#bp-gen-least-privilege-policies",
        SampleName = DetailsSample.Name,
        Bad = DetailsSample.Of(roles: DetailsSample.Role("incidents", attached: DetailsSample.OfAws("AWSSupportAccess") + "," + DetailsSample.OfAccount("read")), policies: DetailsSample.Policy("read", updated: "2020-01-10")),
        Good = DetailsSample.Of(roles: DetailsSample.Role("incidents", attached: DetailsSample.OfAws("AWSSupportAccess") + "," + DetailsSample.OfAccount("read")), policies: DetailsSample.Policy("read")),
    };

    public void Check(Account account, RuleContext context)
    {
        foreach (var policy in account.Policies)
        {
            if (policy is { AttachmentCount: > 0, Updated: { } updated } && Age.IsOver(updated, context.Settings.Account.PolicyReviewDays, account, context))
            {
                context.Report(new Occurrence(policy.Place) { Arguments = [policy.Name, Age.Shown(updated)], Label = "since " + Age.Shown(updated) });
            }
        }
    }
}
