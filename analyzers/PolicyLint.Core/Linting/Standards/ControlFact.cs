using System.Collections.Immutable;
using PolicyLint.Model;

namespace PolicyLint.Linting.Standards;

/// <summary>
/// Something that exports must say for a control to pass, where it is not enough that they are there: a field may be empty, and an
/// output may be of one Region alone.
/// </summary>
/// <param name="Name">How the table of controls calls it.</param>
/// <param name="Commands">What would say it.</param>
/// <param name="IsKnown">Whether the exports of an account say it.</param>
internal sealed record ControlFact(string Name, string Commands, Func<Account, bool> IsKnown)
{
    private static readonly ImmutableArray<ControlFact> All =
    [
        new("root-keys", "aws iam get-account-summary or aws iam get-credential-report", AreRootKeysKnown),
        new("root-mfa", "aws iam get-account-summary or aws iam get-credential-report", IsRootMfaKnown),
        new("root-use", "aws iam get-credential-report that says when the root user was used", IsRootUseKnown),
        new("use-dates", "aws iam get-credential-report that says when each credential was made and used", AreDatesKnown),
        new("certificate-dates", "aws iam list-server-certificates that says until when each is valid", account => account.ServerCertificates.All(certificate => certificate.Expires is not null)),
        new("analyzed-regions", "aws accessanalyzer list-analyzers of every Region in aws ec2 describe-regions", IsEveryRegionAnalyzed),
        new("analyzer-tags", "aws accessanalyzer list-analyzers of every Region in aws ec2 describe-regions", AreAnalyzersTagged),
        new("role-tags", "aws iam get-account-authorization-details with the Tags of roles", account => AreTagsKnown(account, account.Roles)),
        new("user-tags", "aws iam get-account-authorization-details with the Tags of users", account => AreTagsKnown(account, account.Users)),
        new("scp-contents", "aws organizations describe-policy for each service control policy", AreContentsKnown),
    ];

    /// <summary>The fact with this name.</summary>
    public static ControlFact Named(string name) => All.First(fact => fact.Name == name);

    private static bool AreRootKeysKnown(Account account) =>
        account.Number("AccountAccessKeysPresent") is not null || (RootOf(account) is { } root && root.Keys.All(key => key.IsActive != Answer.Maybe));

    private static bool IsRootMfaKnown(Account account) =>
        account.Number("AccountMFAEnabled") is not null || RootOf(account) is { HasMfa: not Answer.Maybe };

    private static bool IsRootUseKnown(Account account) =>
        RootOf(account) is { } root && IsKnownTime(root.PasswordLastUsed) && root.Keys.All(key => key.IsActive == Answer.No || IsKnownTime(key.LastUsed));

    private static Credentials? RootOf(Account account) => account.HasAll(ExportKind.CredentialReport) ? account.Root : null;

    private static bool AreDatesKnown(Account account)
    {
        if (!account.HasAll(ExportKind.CredentialReport))
        {
            return false;
        }

        foreach (var row in account.Credentials)
        {
            var isKnown = row.IsRoot || (IsKnownTime(row.Created) && (row.HasPassword != Answer.Yes || AreKnownTimes(row.PasswordLastUsed, row.PasswordLastChanged)));
            if (!isKnown || row.Keys.Any(key => key.IsActive == Answer.Yes && !AreKnownTimes(key.LastUsed, key.Rotated)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What was never used is as old as it is.</summary>
    private static bool AreKnownTimes(ReportedTime used, ReportedTime made) => used.Time is not null || (used.IsNone && made.Time is not null);

    private static bool IsKnownTime(ReportedTime time) => time.Time is not null || time.IsNone;

    private static bool IsEveryRegionAnalyzed(Account account) =>
        account.HasAll(ExportKind.Analyzers) && account.HasAll(ExportKind.Regions) && !account.Regions.IsEmpty
        && account.Regions.All(region => account.Analyzers.Any(list => list.Region == region && list.FindsExternalAccess));

    private static bool AreAnalyzersTagged(Account account) =>
        account.HasAll(ExportKind.Analyzers) && account.HasAll(ExportKind.Regions) && !account.Regions.IsEmpty
        && account.Regions.All(region => account.Analyzers.Any(list => list.Region == region))
        && account.Analyzers.All(list => list.Analyzers.All(analyzer => analyzer.HasTags != Answer.Maybe));

    private static bool AreTagsKnown<T>(Account account, ImmutableArray<T> identities)
        where T : IamIdentity =>
        account.HasAll(ExportKind.AuthorizationDetails) && identities.All(identity => identity.AreTagsKnown || !Rules.Accounts.Tags.IsForOwner(identity));

    private static bool AreContentsKnown(Account account) =>
        account.HasAll(ExportKind.OrganizationPolicies) && account.Organization is { } organization
        && organization.Policies.All(policy => !policy.IsServiceControl || policy.IsOfAws || policy.Document is not null);
}
