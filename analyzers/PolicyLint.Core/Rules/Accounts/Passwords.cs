using PolicyLint.Model;

namespace PolicyLint.Rules.Accounts;

/// <summary>Whether what is asked of passwords matters in an account.</summary>
internal static class Passwords
{
    /// <summary>False if a report shows every user, and none has a password.</summary>
    public static bool MayBeThere(Account account)
    {
        if (!account.HasAll(ExportKind.CredentialReport))
        {
            return true;
        }

        foreach (var credentials in account.Credentials)
        {
            if (!credentials.IsRoot && credentials.HasPassword != Answer.No)
            {
                return true;
            }
        }

        return false;
    }
}
