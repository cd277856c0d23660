namespace PolicyLint.Reading.Accounts;

/// <summary>The account that an ARN of an export names.</summary>
internal static class AccountArn
{
    private const int AccountField = 4;
    private const int AccountDigits = 12;

    /// <summary>The twelve digits; null if there are none.</summary>
    public static string? AccountOf(string arn)
    {
        if (!ExportShape.IsArn(arn))
        {
            return null;
        }

        var start = 0;
        for (var field = 0; field < AccountField; field++)
        {
            start = arn.IndexOf(':', start) + 1;
            if (start == 0)
            {
                return null;
            }
        }

        var end = arn.IndexOf(':', start);
        var account = end < 0 ? string.Empty : arn.Substring(start, end - start);
        return account.Length == AccountDigits && account.All(unit => unit is >= '0' and <= '9') ? account : null;
    }

    /// <summary>What stands after the last slash: the name of a user, a role, a policy.</summary>
    public static string NameOf(string arn) => arn.Substring(arn.LastIndexOf('/') + 1);
}
