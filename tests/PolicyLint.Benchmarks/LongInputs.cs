using System.Diagnostics;
using System.Globalization;
using System.Text;
using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Reading;
using PolicyLint.Text;

namespace PolicyLint.Benchmarks;

/// <summary>The part of the page on inputs far beyond any quota: ten times as many of something should take about ten times as long.</summary>
internal static class LongInputs
{
    private const int Count = 50_000;
    private const int Runs = 3;
    private const double MostTimesAsLong = 20;

    private static readonly LintOptions Strict = new() { Rules = new RuleSettings { Profile = Profile.Strict } };

    private static readonly (string What, string Item, string Statement)[] Inputs =
    [
        ("unknown actions of one service", "\"ec2:DescribeInstancs{0}\"", """{"Effect":"Allow","Action":[ITEMS],"Resource":"*"}"""),
        ("unknown services", "\"service{0}:GetIt\"", """{"Effect":"Allow","Action":[ITEMS],"Resource":"*"}"""),
        ("patterns that match nothing", "\"ec2:Descr{0}*\"", """{"Effect":"Allow","Action":[ITEMS],"Resource":"*"}"""),
        ("resources", "\"arn:aws:s3:::bucket{0}/*\"", """{"Effect":"Allow","Action":["s3:GetObject","iam:PassRole"],"Resource":[ITEMS]}"""),
        ("unknown condition keys", "\"aws:Unknown{0}\":\"a\"", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"StringEquals":{ITEMS}}}"""),
        ("principals", "\"arn:aws:iam::{0:D12}:role/a\"", """{"Effect":"Allow","Principal":{"AWS":[ITEMS]},"Action":"s3:GetObject","Resource":"*"}"""),
        ("statements for everyone", """{{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::a{0}"}}""", "ITEMS"),
        ("statements on everything", """{{"Effect":"Allow","Action":"iam:*","Resource":"*"}}""", "ITEMS"),
    ];

    /// <summary>The text, and whether every target is met.</summary>
    public static (string Text, bool AreMet) Measure()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"\nOne policy with {Count} of something, every rule, to one with a tenth of that; medians of {Runs}:\n\n");
        text.Append("| of what | time | measured | target | |\n| --- | ---: | ---: | ---: | --- |\n");
        var areMet = true;
        foreach (var (what, item, statement) in Inputs)
        {
            var less = Median(item, statement, Count / 10);
            var more = Median(item, statement, Count);
            var isMet = more / less <= MostTimesAsLong;
            areMet &= isMet;
            text.Append(CultureInfo.InvariantCulture, $"| {what} | {more:F0} ms | {more / less:F1} | ≤ {MostTimesAsLong:F0} | {(isMet ? "met" : "**not met**")} |\n");
        }

        return (text.ToString(), areMet);
    }

    private static double Median(string item, string statement, int count)
    {
        var format = CompositeFormat.Parse(item);
        var items = string.Join(",", Enumerable.Range(0, count).Select(index => string.Format(CultureInfo.InvariantCulture, format, index)));
        var text = """{"Version":"2012-10-17","Statement":[""" + statement.Replace("ITEMS", items, StringComparison.Ordinal) + "]}";
        Time(text);
        return Enumerable.Range(0, Runs).Select(_ => Time(text)).Order().ElementAt(Runs / 2);
    }

    private static double Time(string text)
    {
        var clock = Stopwatch.StartNew();
        Linter.Lint(new SourceSet(new SourceText("policy.json", text)), Strict);
        return clock.Elapsed.TotalMilliseconds;
    }
}
