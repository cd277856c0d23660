using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Accounts;

/// <summary>A role that nobody has taken for long.</summary>
internal sealed class UnusedRole : IIdentityRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL7044",
        Title = "Role unused for long",
        Family = RuleFamily.Identities,
        Severity = Severity.Info,
        Message = "the role {0} {1}",
        Advice = "delete it, or take its policies away first and wait",
        Why = """
            A role that nobody needs is missed by nobody when somebody else takes it. AWS keeps the last use for 400 days. Roles of AWS itself
            and those for emergencies are silent. It speaks after 90 days, the setting `unusedAccessDays`.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#remove-credentials",
        Equivalents = ["access-analyzer:UNUSED_ROLE"],
        SampleName = DetailsSample.Name,
        Bad = DetailsSample.Of(roles: DetailsSample.Role("orders") + "," + DetailsSample.Role("reports", lastUsed: "2026-01-20")),
        Good = DetailsSample.Of(roles: DetailsSample.Role("orders") + "," + DetailsSample.Role("reports", lastUsed: "2026-06-01")),
    };

    /// <summary>Roles that are there for the day on which everything else fails.</summary>
    private static readonly ImmutableArray<string> Emergency = ["breakglass", "break-glass", "break_glass", "emergency"];

    public void Check(IamIdentity identity, RuleContext context)
    {
        if (identity is not Role { Account: { } account, Origin.Kind: OriginKind.Written } role || Stages.HasWord(role, Emergency))
        {
            return;
        }

        var days = context.Settings.Account.UnusedAccessDays;
        if (!Age.IsOver(role.Created, days, account, context) || !Age.IsOver(Age.UsedOrMade(role.LastUsed, new ReportedTime(role.Created, false)), days, account, context))
        {
            return;
        }

        var since = role.LastUsed.Time is { } used ? $"was last used on {Age.Shown(used)}" : $"was never used in the time that AWS keeps, and made on {Age.Shown(role.Created!.Value)}";
        context.Report(new Occurrence(role.Place) { Arguments = [role.Name.Display, since], Label = "unused" });
    }
}
