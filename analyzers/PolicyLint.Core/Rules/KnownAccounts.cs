using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules;

/// <summary>Which accounts are one's own, or known: by the settings, by the exports of the account and of its organization.</summary>
internal static class KnownAccounts
{
    /// <param name="id">The account asked for.</param>
    /// <param name="account">The account that is judged; null where a policy is written for some account.</param>
    /// <param name="settings">What the user says.</param>
    public static bool Has(string id, Account? account, RuleSettings settings) =>
        settings.OwnAccounts.Contains(id) || settings.TrustedAccounts.Contains(id)
        || (account is not null && (account.Id == id || (account.Organization is { } organization && Has(id, organization))));

    private static bool Has(string id, Model.Organization organization) =>
        organization.ManagementAccount == id || organization.Accounts.Contains(id) || organization.DelegatedAdministrators.Contains(id);
}
