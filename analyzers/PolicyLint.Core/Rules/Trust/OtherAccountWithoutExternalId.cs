using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Trust;

/// <summary>Another account may take a role without a shared secret.</summary>
internal sealed class OtherAccountWithoutExternalId : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL5103",
        Title = "Role trusts another account without an external id",
        Family = RuleFamily.Trust,
        Severity = Severity.Warning,
        Kinds = PolicyKinds.Trust,
        Supersedes = [new("PL5003", SupersessionReach.Element)],
        Message = "account {0}, which is not known as one of yours, may take this role without an external id",
        Advice = "add a condition on sts:ExternalId, or name it in trustedAccounts",
        Why = """
            Whoever offers a service takes roles in the accounts of all its customers. Without an external id one customer can make it take
            the role of another: the confused deputy. Accounts of the organization, and those in the settings, are silent; so is a trust in
            one role, or in one organization.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html",
        Equivalents = ["cloudsplaining:AssumableByCrossAccountPrincipal", "prowler:iam_role_cross_account_readonlyaccess_policy"],
        SampleName = Accounts.DetailsSample.Name,
        Bad = Accounts.DetailsSample.Of(roles: Accounts.DetailsSample.Role("audit", trust: Trust(""))),
        Good = Accounts.DetailsSample.Of(roles: Accounts.DetailsSample.Role("audit", trust: Trust(",\"Condition\":{\"StringEquals\":{\"sts:ExternalId\":\"e4f1c2a0-77b1\"}}"))),
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        if (statement.Document.Account is not { Id: { } own } account || statement.Effect != Effect.Allow || statement.Principals.IsNegated
            || statement.Conditions.IsOpen)
        {
            return;
        }

        foreach (var entry in statement.Principals.Entries)
        {
            if (entry.Type == PrincipalType.Aws && AccountPrincipal.AccountOf(entry.Written.Value) is { } other && other != own
                && !KnownAccounts.Has(other, account, context.Settings) && !IsNarrowed(statement))
            {
                context.Report(new Occurrence(entry.Written.Place) { Arguments = [other], Label = "another account" });
            }
        }
    }

    /// <summary>Whether a test asks for a shared secret, for a caller of some kind, or for MFA, or cannot be read.</summary>
    private static bool IsNarrowed(StatementVariant statement)
    {
        foreach (var condition in statement.Conditions.Conditions)
        {
            if (condition.HasKey("sts:ExternalId") || CallerKeys.Has(condition) || condition.HasKeyPrefix("aws:PrincipalTag/") || condition.IsOpen)
            {
                return true;
            }
        }

        return MfaCondition.IsDemandedBy(statement) != Answer.No;
    }

    private static string Trust(string condition) =>
        $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::444455556666:root"},"Action":"sts:AssumeRole"{{condition}}}]}""";
}
