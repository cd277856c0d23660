using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Accounts;

/// <summary>Services that a policy allows and nobody uses.</summary>
internal sealed class UnusedServices : IAccountRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL7045",
        Title = "Services allowed and not used",
        Family = RuleFamily.Identities,
        Severity = Severity.Info,
        Message = "{0} has not used {1} of {2} services that its policies allow: {3}",
        Advice = "take them out of its policies",
        Why = """
            What is not used can go without anybody noticing, and then nobody can use it who should not. AWS keeps the last use of each
            service for 400 days; it speaks after 90, the setting `unusedAccessDays`.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_last-accessed.html",
        Equivalents = ["access-analyzer:UNUSED_PERMISSION"],
        SampleName = "last-access.json",
        Bad = Sample("null"),
        Good = Sample("\"2026-06-19T08:00:00Z\""),
    };

    private const int MostShown = 5;

    public void Check(Account account, RuleContext context)
    {
        if (account.LastAccess.IsEmpty)
        {
            return;
        }

        var identities = new Dictionary<string, IamIdentity>(StringComparer.Ordinal);
        foreach (var identity in context.Inventory.Identities)
        {
            if (identity.Arn is { } arn)
            {
                identities[arn] = identity;
            }
        }

        foreach (var access in account.LastAccess.Values)
        {
            identities.TryGetValue(access.Arn, out var identity);
            Check(access, identity, account, context);
        }
    }

    private static void Check(LastAccess access, IamIdentity? identity, Account account, RuleContext context)
    {
        var days = context.Settings.Account.UnusedAccessDays;
        if (identity is { Origin.Kind: not OriginKind.Written } || (identity is not null && !Age.IsOver(identity.Created, days, account, context)))
        {
            return;
        }

        var unused = new List<string>();
        foreach (var service in access.Services)
        {
            if (service.LastUsed is null || Age.IsOver(service.LastUsed, days, account, context))
            {
                unused.Add(service.Namespace);
            }
        }

        // A role that uses nothing is said to be unused as a whole.
        if (unused.Count == 0 || (identity is Role && unused.Count == access.Services.Length))
        {
            return;
        }

        unused.Sort(StringComparer.Ordinal);
        var shown = string.Join(", ", unused.Take(MostShown)) + (unused.Count > MostShown ? " …" : string.Empty);
        var who = identity is null ? access.Arn.Substring(access.Arn.LastIndexOf(':') + 1) : $"{identity.Noun} {identity.Name.Display}";
        context.Report(new Occurrence(identity?.Place ?? access.Place)
        {
            Arguments = [who, Age.Shown(unused.Count), Age.Shown(access.Services.Length), shown],
            Label = "allows more than is used",
            Related = identity is null ? [] : [new RelatedPlace(access.Place, "last used")],
        });
    }

    private static string Sample(string lastUsed) =>
        $$$$"""{"arn:aws:iam::111122223333:role/orders":{"JobStatus":"COMPLETED","JobCompletionDate":"2026-06-20T08:00:00Z","ServicesLastAccessed":[{"ServiceNamespace":"s3","LastAuthenticated":"2026-06-19T08:00:00Z"},{"ServiceNamespace":"sqs","LastAuthenticated":{{{{lastUsed}}}}}]}}""";
}
