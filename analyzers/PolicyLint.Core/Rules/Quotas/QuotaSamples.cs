using System.Globalization;

namespace PolicyLint.Rules.Quotas;

/// <summary>Policies of a given length, for the samples of the rules.</summary>
internal static class QuotaSamples
{
    public static string WithResources(int count)
    {
        var resources = Enumerable.Range(0, count).Select(number => string.Format(CultureInfo.InvariantCulture, "\"arn:aws:s3:::{0:D4}/a\"", number));
        return $$$"""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":[{{{string.Join(",", resources)}}}]}}""";
    }
}
