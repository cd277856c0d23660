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

    /// <summary>
    /// What is linear takes ten times as much, what is quadratic a hundred times. It is memory that is compared, as time is another on
    /// each machine: tools/measure compares that.
    /// </summary>
    private const int MostTimesAsMuch = 15;

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

    [Test]
    public void Stops_looking_for_names_that_may_have_been_meant()
    {
        var findings = Lint("{\"Effect\":\"Allow\",\"Action\":[" + Repeat("\"ec2:DescribeInstancs{0}\"", 5000) + "],\"Resource\":\"*\"}")
            .Where(finding => finding.Rule.Id == "PL2002").ToList();

        Assert.That(findings, Has.Count.EqualTo(5000));
        Assert.That(findings[0].Advice, Does.StartWith("did you mean 'ec2:DescribeInstances'"));
        Assert.That(findings[^1].Advice, Does.StartWith("look the actions of ec2 up"));
    }

    [Test]
    public void Stops_comparing_statements_and_says_so()
    {
        var findings = Lint(Repeat("{{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::a{0}/*\"}}", 2000))
            .Where(finding => finding.Rule.Id == "PL5002").ToList();

        Assert.That(findings, Has.Count.EqualTo(2000));
        Assert.That(findings[0].Caveats, Is.Empty);
        Assert.That(findings[^1].Caveats, Has.Length.EqualTo(1));
    }

    [TestCase("[{0}]", "Statement[0].Action[49999]")]
    public void Finds_the_path_of_the_last_of_many(string actions, string path)
    {
        var text = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":"
            + actions.Replace("{0}", Repeat("\"s3:Get{0}\"", Count), StringComparison.Ordinal) + ",\"Resource\":\"*\"}]}";
        var result = Linter.Lint(new SourceSet(new SourceText("policy.json", text)), Strict);

        Assert.That(result.Paths.Of(result.Findings[^1].Place), Is.EqualTo(path));
    }

    private static void AssertLinear(string what, Func<int, string> statement)
    {
        Bytes(statement(Count / 50));
        var less = Bytes(statement(Count / 10));
        var more = Bytes(statement(Count));

        Assert.That(more, Is.LessThan(less * MostTimesAsMuch), what);
    }

    private static long Bytes(string statements)
    {
        var source = Source(statements);
        var start = GC.GetAllocatedBytesForCurrentThread();
        Linter.Lint(source, Strict);
        return GC.GetAllocatedBytesForCurrentThread() - start;
    }

    private static IEnumerable<Finding> Lint(string statements) => Linter.Lint(Source(statements), Strict).Findings;

    private static SourceSet Source(string statements) =>
        new(new SourceText("policy.json", "{\"Version\":\"2012-10-17\",\"Statement\":[" + statements + "]}"));

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
