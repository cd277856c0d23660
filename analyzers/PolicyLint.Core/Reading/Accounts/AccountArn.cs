namespace PolicyLint.Reading.Accounts;

/// <summary>What an ARN of an export names.</summary>
internal static class AccountArn
{
    private const int RegionField = 3;
    private const int AccountField = 4;
    private const int AccountDigits = 12;

    /// <summary>The twelve digits; null if there are none.</summary>
    public static string? AccountOf(string arn) =>
        FieldOf(arn, AccountField) is { Length: AccountDigits } account && account.All(unit => unit is >= '0' and <= '9') ? account : null;

    /// <summary>The Region; null if there is none.</summary>
    public static string? RegionOf(string arn) => FieldOf(arn, RegionField) is { Length: > 0 } region ? region : null;

    /// <summary>What stands after the last slash: the name of a user, a role, a policy.</summary>
    public static string NameOf(string arn) => arn.Substring(arn.LastIndexOf('/') + 1);

    private static string? FieldOf(string arn, int number)
    {
        if (!ExportShape.IsArn(arn))
        {
            return null;
        }

        var start = 0;
        for (var field = 0; field < number; field++)
        {
            start = arn.IndexOf(':', start) + 1;
            if (start == 0)
            {
                return null;
            }
        }

        var end = arn.IndexOf(':', start);
        return end < 0 ? null : arn.Substring(start, end - start);
    }
}
