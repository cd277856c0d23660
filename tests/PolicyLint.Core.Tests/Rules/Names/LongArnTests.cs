using System.Diagnostics;

namespace PolicyLint.Core.Tests.Rules.Names;

/// <summary>ARNs as long as a file must not take longer than the file.</summary>
public sealed class LongArnTests
{
    [TestCase("arn:aws:sqs:", ":")]
    [TestCase("arn:aws:", "${")]
    [TestCase("arn:aws:sqs:", "a-")]
    [TestCase("arn:aws:sqs:eu-west-1:", "1")]
    [TestCase("", "a")]
    public void Takes_a_moment_for_a_hundred_thousand_characters(string start, string repeated)
    {
        var arn = start + string.Concat(Enumerable.Repeat(repeated, 100_000 / repeated.Length)) + ":*:orders";
        var watch = Stopwatch.StartNew();

        var findings = Verdicts.Findings($$"""{"Effect":"Deny","Action":"sqs:SendMessage","Resource":"{{arn}}"}""").ToArray();

        Assert.That(findings.Select(finding => finding.Message.Length), Is.All.LessThan(300));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)));
    }
}
