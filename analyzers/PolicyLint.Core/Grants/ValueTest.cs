using System.Globalization;
using PolicyLint.Matching;
using PolicyLint.Model;

namespace PolicyLint.Grants;

/// <summary>Compares a value of a request with one that is written in a condition, as the operator does without its negation.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html</remarks>
internal static class ValueTest
{
    /// <summary>The forms of the W3C profile of ISO 8601: https://www.w3.org/TR/NOTE-datetime.</summary>
    private static readonly string[] Dates =
        ["yyyy", "yyyy-MM", "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>Whether they match; maybe, if it is not documented what becomes of a value that is none of the type.</summary>
    public static Answer Matches(ConditionOperator test, string written, string value, Request request, bool hasVariables) => test.Family switch
    {
        OperatorFamily.String => IsText(test.Name, written, value, request, hasVariables),
        OperatorFamily.Arn => IsArn(written, value, request, hasVariables),
        OperatorFamily.Numeric => Number(written) is { } limit && Number(value) is { } number ? Compares(test.Name, number.CompareTo(limit)) : Answer.Maybe,
        OperatorFamily.Date => Date(written) is { } limit && Date(value) is { } date ? Compares(test.Name, date.CompareTo(limit)) : Answer.Maybe,
        OperatorFamily.Bool => IsTruth(written, value),
        OperatorFamily.IpAddress => IpRange.Parse(written) is { } range && IpRange.Parse(value) is { } address ? range.Holds(address).ToAnswer() : Answer.Maybe,
        OperatorFamily.Binary => (written == value).ToAnswer(),
        _ => Answer.Maybe,
    };

    private static Answer IsText(string name, string written, string value, Request request, bool hasVariables)
    {
        // A variable without a value is equal to nothing.
        if (FilledPattern.Of(written, request, hasVariables) is not { } pattern)
        {
            return Answer.No;
        }

        return name switch
        {
            "StringLike" or "StringNotLike" => pattern.Matches(value).ToAnswer(),
            "StringEqualsIgnoreCase" or "StringNotEqualsIgnoreCase" => string.Equals(pattern.Literal, value, StringComparison.OrdinalIgnoreCase).ToAnswer(),
            _ => (pattern.Literal == value).ToAnswer(),
        };
    }

    /// <summary>Field by field: no wildcard passes a colon before the last field.</summary>
    private static Answer IsArn(string written, string value, Request request, bool hasVariables)
    {
        if (Arn.Parse(written) is not { } pattern || Arn.Parse(value) is not { } arn)
        {
            return Answer.Maybe;
        }

        var fields = new[] { (pattern.Partition, arn.Partition), (pattern.Service, arn.Service), (pattern.Region, arn.Region), (pattern.Account, arn.Account), (pattern.Resource, arn.Resource) };
        return fields.All(field => FilledPattern.Of(pattern[field.Item1], request, hasVariables)?.Matches(arn[field.Item2]) == true).ToAnswer();
    }

    /// <summary>Written as <c>True</c>, it is not documented what it is.</summary>
    private static Answer IsTruth(string written, string value) =>
        written is "true" or "false" && value is "true" or "false" ? (written == value).ToAnswer() : Answer.Maybe;

    private static Answer Compares(string name, int order) => name.Substring(name.StartsWith("Numeric", StringComparison.Ordinal) ? "Numeric".Length : "Date".Length) switch
    {
        "Equals" or "NotEquals" => (order == 0).ToAnswer(),
        "LessThan" => (order < 0).ToAnswer(),
        "LessThanEquals" => (order <= 0).ToAnswer(),
        "GreaterThan" => (order > 0).ToAnswer(),
        "GreaterThanEquals" => (order >= 0).ToAnswer(),
        _ => Answer.Maybe,
    };

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A date, or the seconds since 1970. A year is written with four digits, and is no such number.</summary>
    private static DateTimeOffset? Date(string text)
    {
        if (DateTimeOffset.TryParseExact(text, Dates, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
        {
            return date;
        }

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
    }
}
