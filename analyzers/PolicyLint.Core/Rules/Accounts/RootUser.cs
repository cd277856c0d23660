using PolicyLint.Model;

namespace PolicyLint.Rules.Accounts;

/// <summary>What is known of an account's root user.</summary>
internal static class RootUser
{
    /// <summary>Whether it surely cannot sign in: the organization has removed its credentials.</summary>
    /// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user.html#id_root-user-access-management</remarks>
    public static bool HasNoPassword(Account account) =>
        account.Root is { HasPassword: Answer.No } || account.Number("AccountPasswordPresent") is { Value: 0 };
}
