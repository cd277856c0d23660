namespace PolicyLint.Core.Tests.Fixing;

/// <summary>Files with thousands of mistakes are repaired as well, in a few rounds.</summary>
public sealed class LongFixTests
{
    [TestCase("policy.json")]
    [TestCase("policy.yaml")]
    public void Repairs_thousands_of_mistakes(string name)
    {
        const int Count = 5_000;
        var statements = string.Join(",\n", Enumerable.Repeat("""{"Sid":"A","Effect":"allow","Action":"s3:GetObjct","Resource":"arn:aws:S3:::a/*"}""", Count));
        var result = FixRun.Fix(name, "{\"Version\":\"2012-10-17\",\"Statement\":[\n" + statements + "]}");

        Assert.That(result.Applied, Has.Length.EqualTo((4 * Count) - 1), "the first statement keeps its Sid");
        Assert.That(FixRun.Fix(result.Texts[0]).Applied, Is.Empty);
    }

    [Test]
    public void Gives_up_where_every_repair_has_to_be_taken_back()
    {
        // Each of the two names is next to the same operator, so neither can be written once the other is.
        const string Test = "\"StringEqual\":{\"aws:username\":\"a\"},\"StringEqals\":{\"aws:userid\":\"b\"}";
        var statements = string.Join(",\n", Enumerable.Repeat("{\"Effect\":\"Deny\",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::a/*\",\"Condition\":{" + Test + "}}", 300));
        var result = FixRun.Fix("policy.json", "{\"Version\":\"2012-10-17\",\"Statement\":[\n" + statements + "]}");

        Assert.That(FixRun.Lint(result.Texts[0]).Findings.Select(finding => finding.Rule.Id), Has.None.EqualTo("PL1002"));
    }
}
