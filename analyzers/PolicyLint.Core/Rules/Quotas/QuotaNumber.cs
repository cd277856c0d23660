using System.Globalization;

namespace PolicyLint.Rules.Quotas;

/// <summary>How numbers of characters are written: <c>6,144</c>.</summary>
internal static class QuotaNumber
{
    public static string Words(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
