using System.Globalization;

namespace PolicyLint.Rules.Quotas;

/// <summary>Policies of a given length, for the samples of the rules.</summary>
internal static class QuotaSamples
{
    public static string WithActions(int count)
    {
        var actions = Enumerable.Range(0, count).Select(number => string.Format(CultureInfo.InvariantCulture, "\"s3:GetObject{0:D4}\"", number));
        return $$$"""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":[{{{string.Join(",", actions)}}}],"Resource":"arn:aws:s3:::a/*"}}""";
    }
}
