using System.Globalization;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>A date is written as a number of seconds.</summary>
internal sealed class EpochDate : IConditionRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2109",
        Title = "Date written as seconds since 1970",
        Family = RuleFamily.ConditionNames,
        Severity = Severity.Info,
        NeedsOfTest = ConditionTraits.DateTest,
        Profile = Profile.Strict,
        Message = "'{0}' is a date in seconds since 1970",
        Advice = "write it as in 2026-01-31T12:00:00Z",
        Why = "Date operators take seconds since 1970, but nobody can read them, and AWS's validator warns of them.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-general-warning-invalid-date-value",
        Equivalents = ["access-analyzer:INVALID_DATE_VALUE"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"DateLessThan":{"aws:CurrentTime":"1798761600"}}}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"DateLessThan":{"aws:CurrentTime":"2027-01-01T00:00:00Z"}}}}""",
    };

    public void Check(Condition condition, StatementVariant statement, RuleContext context)
    {
        // aws:EpochTime is such a number itself.
        if (condition.Operator.Family != OperatorFamily.Date || condition.HasKey("aws:EpochTime"))
        {
            return;
        }

        foreach (var value in condition.Values)
        {
            if (ValueForms.Judged(value) is { } text && WrittenDate.IsEpoch(text) && WrittenDate.Parse(text) is { } date)
            {
                var written = date.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
                context.Report(new Occurrence(value.Place) { Arguments = [text], Label = "seconds since 1970", Changes = ReplaceText.Of(value, written, isSafe: true) });
            }
        }
    }
}
