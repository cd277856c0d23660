using PolicyLint.Diagnostics;
using PolicyLint.Matching;
using PolicyLint.Model;

namespace PolicyLint.Rules;

/// <summary>Whole accounts as principals: the bare number, or the ARN that ends in <c>:root</c>.</summary>
internal static class AccountPrincipal
{
    private const int AccountIdLength = 12;

    /// <summary>The account that a principal stands for as a whole, in whatever partition; null if it is something else.</summary>
    public static string? AccountOf(Value principal) =>
        principal.Text is { } text ? AccountOf(text) : Arn.Parse(principal) is { } arn ? AccountOf(arn) : null;

    /// <inheritdoc cref="AccountOf(Value)"/>
    public static string? AccountOf(string principal)
    {
        if (IsAccountId(principal))
        {
            return principal;
        }

        return Arn.Parse(principal) is { } arn ? AccountOf(arn) : null;
    }

    /// <summary>Whether a principal is a whole account, the template's own too.</summary>
    public static bool IsAccount(Value principal) => AccountOf(principal) is not null || IsAccountOfHole(principal);

    /// <summary>
    /// Whether a statement lets in nobody but the account that the resource is in. What it grants is decided by that account's own
    /// policies.
    /// </summary>
    public static bool IsOwnAccountOnly(StatementVariant statement, RuleSettings settings)
    {
        var principals = statement.Principals;
        if (principals.IsNegated || principals.IsOpen || principals.Entries.IsEmpty)
        {
            return false;
        }

        foreach (var entry in principals.Entries)
        {
            if (entry.Type != PrincipalType.Aws || !IsOwnAccount(entry.Written.Value, statement, settings))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The statement that lets the account's own policies rule a key, without which nobody could.</summary>
    /// <remarks>https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html</remarks>
    public static bool IsKeyAdministration(StatementVariant statement)
    {
        foreach (var value in statement.Actions.Values)
        {
            if (value.Text is not { } text || !text.StartsWith("kms:", StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return !statement.Actions.IsNegated && ActionMatching.Matches(statement.Actions, "kms:PutKeyPolicy") == Answer.Yes;
    }

    private static bool IsOwnAccount(Value principal, StatementVariant statement, RuleSettings settings)
    {
        if (principal.Text is not { } text)
        {
            return IsAccountOfHole(principal);
        }

        if (AccountOf(text) is not { } account)
        {
            return false;
        }

        return settings.OwnAccounts.Contains(account) || IsKeyAdministration(statement) || AreResourcesOf(account, statement.Resources);
    }

    /// <summary>The account of the template: <c>arn:aws:iam::${AWS::AccountId}:root</c>.</summary>
    private static bool IsAccountOfHole(Value principal)
    {
        switch (principal)
        {
            case UnknownValue unknown:
                return unknown.Hole.Domain == HoleDomain.AccountId;
            case PatternValue { Parts.Length: > 1 } pattern:
                var last = pattern.Parts[pattern.Parts.Length - 1];
                return last.Text == ":root" && pattern.Parts[pattern.Parts.Length - 2].Hole is { Domain: HoleDomain.AccountId };
            default:
                return false;
        }
    }

    private static bool AreResourcesOf(string account, ValueClause resources)
    {
        foreach (var value in resources.Values)
        {
            if (value.Text is not { } text || Arn.Parse(text) is not { } arn || !arn.Is(arn.Account, account))
            {
                return false;
            }
        }

        return !resources.Values.IsEmpty;
    }

    private static string? AccountOf(Arn arn)
    {
        if (!arn.Is(arn.Service, "iam") || !arn.Region.IsEmpty || !arn.Is(arn.Resource, "root"))
        {
            return null;
        }

        var account = arn[arn.Account];
        return IsAccountId(account) ? account : null;
    }

    private static bool IsAccountId(string text) => text.Length == AccountIdLength && text.All(IsDigit);

    private static bool IsDigit(char unit) => unit is >= '0' and <= '9';
}
