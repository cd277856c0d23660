namespace PolicyLint.Core.Tests.Rules.Names;

/// <summary>ARNs as long as a file take ten times as much where they are ten times as long, not a hundred times.</summary>
public sealed class LongArnTests
{
    private const int Length = 100_000;
    private const int MostTimesAsMuch = 15;

    [TestCase("arn:aws:sqs:", ":")]
    [TestCase("arn:aws:", "${")]
    [TestCase("arn:aws:sqs:", "a-")]
    [TestCase("arn:aws:sqs:eu-west-1:", "1")]
    [TestCase("", "a")]
    public void Takes_no_more_than_its_length(string start, string repeated)
    {
        Bytes(start, repeated, Length / 100);
        var less = Bytes(start, repeated, Length / 10);

        Assert.That(Bytes(start, repeated, Length), Is.LessThan(less * MostTimesAsMuch));
    }

    /// <summary>What the lint allocates: time is another on each machine.</summary>
    private static long Bytes(string start, string repeated, int length)
    {
        var arn = start + string.Concat(Enumerable.Repeat(repeated, length / repeated.Length)) + ":*:orders";
        var before = GC.GetAllocatedBytesForCurrentThread();
        var findings = Verdicts.Findings($$"""{"Effect":"Deny","Action":"sqs:SendMessage","Resource":"{{arn}}"}""").ToArray();
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.That(findings.Select(finding => finding.Message.Length), Is.All.LessThan(300));
        return bytes;
    }
}
