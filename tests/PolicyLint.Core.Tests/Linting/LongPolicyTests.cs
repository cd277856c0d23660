using System.Diagnostics;
using System.Globalization;
using System.Text;
using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Reading;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Linting;

/// <summary>Fifty thousand of anything take a few times as long as five thousand, not a hundred times.</summary>
public sealed class LongPolicyTests
{
    private const int Count = 50_000;

    /// <summary>What is linear takes 10 times as long, what is quadratic 100 times. The short run is never quite warm, so the limit is safe.</summary>
    private const double MostTimesAsLong = 40;

    /// <summary>A collection of garbage may fall into one of the runs.</summary>
    private const int Attempts = 3;

    private static readonly LintOptions Strict = new() { Rules = new RuleSettings { Profile = Profile.Strict } };

    [TestCase("actions", "\"s3:Get{0}\"")]
    [TestCase("actions with a finding each", "\"s3:Get\\u0435{0}\"")]
    [TestCase("actions of the wrong type", "{0}")]
    [TestCase("actions that are the same", "\"s3:GetObject\"")]
    public void Reads_many_actions(string what, string action) =>
        AssertLinear(what, count => "{\"Effect\":\"Allow\",\"Action\":[" + Repeat(action, count) + "],\"Resource\":\"arn:aws:s3:::a/*\"}");

    [TestCase("ARNs of no type", "\"arn:aws:lambda:eu-west-1:111122223333:functio{0}/a\"")]
    [TestCase("ARNs of no service", "\"arn:aws:lambd{0}:eu-west-1:111122223333:function:a\"")]
    [TestCase("ARNs with a Region that is none of theirs", "\"arn:aws:s3:eu-west-1::a{0}/*\"")]
    public void Reads_many_resources(string what, string resource) =>
        AssertLinear(what, count => "{\"Effect\":\"Deny\",\"Action\":\"s3:GetObject\",\"Resource\":[" + Repeat(resource, count / 10) + "]}");

    [TestCase("keys", "\"aws:PrincipalTag/{0}\":\"a\"")]
    [TestCase("keys that are the same", "\"aws:PrincipalTag/a\":\"a\"")]
    [TestCase("keys with an odd character", "\"aws:Principal\\u200B{0}\":\"a\"")]
    [TestCase("keys with nothing", "\"aws:PrincipalTag/{0}\":[]")]
    public void Reads_many_keys(string what, string key) => AssertLinear(what, count =>
        "{\"Effect\":\"Deny\",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::a/*\",\"Condition\":{\"StringEquals\":{" + Repeat(key, count) + "}}}");

    [TestCase("values", "StringEquals", "\"a{0}\"")]
    [TestCase("values that are no numbers", "NumericEquals", "\"a{0}\"")]
    [TestCase("networks", "IpAddress", "\"10.1.2.3/16\"")]
    public void Reads_many_values(string what, string test, string value) => AssertLinear(what, count =>
        "{\"Effect\":\"Deny\",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::a/*\",\"Condition\":{\"" + test + "\":{\"aws:username\":[" + Repeat(value, count) + "]}}}");

    [TestCase("statements with the same Sid")]
    public void Reads_many_statements(string what) => AssertLinear(what, count => Repeat(
        "{{\"Sid\":\"A\",\"Effect\":\"Deny\",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::{0}/*\"}}", count / 5));

    private static void AssertLinear(string what, Func<int, string> statement)
    {
        Time(statement(Count / 50));
        var (less, more) = (TimeSpan.Zero, TimeSpan.Zero);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            less = Time(statement(Count / 10));
            more = Time(statement(Count));
            if (more.TotalMilliseconds < Limit(less))
            {
                return;
            }
        }

        Assert.Fail($"{what}: {Count / 10} took {less}, and {Count} took {more}");
    }

    private static double Limit(TimeSpan less) => Math.Max(less.TotalMilliseconds, 20) * MostTimesAsLong;

    /// <summary>The processor's time, as other programs run on the same machine.</summary>
    private static TimeSpan Time(string statements)
    {
        var source = new SourceSet(new SourceText("policy.json", "{\"Version\":\"2012-10-17\",\"Statement\":[" + statements + "]}"));
        using var process = Process.GetCurrentProcess();
        var start = process.TotalProcessorTime;
        Linter.Lint(source, Strict);
        process.Refresh();
        return process.TotalProcessorTime - start;
    }

    private static string Repeat(string item, int count)
    {
        var text = new StringBuilder();
        var format = CompositeFormat.Parse(item);
        for (var index = 0; index < count; index++)
        {
            text.Append(index == 0 ? string.Empty : ",").AppendFormat(CultureInfo.InvariantCulture, format, index);
        }

        return text.ToString();
    }
}
