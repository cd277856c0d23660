using PolicyLint.Diagnostics;

namespace PolicyLint.Core.Tests.Rules.Redundancy;

public sealed class RedundantActionTests : RuleTests
{
    private static readonly RuleSettings Only = RuleSettings.Default with { OnlyRules = ["PL3101"] };

    [TestCase("""["s3:Get*",{|PL3101:"s3:GetObject"|}]""")]
    [TestCase("""[{|PL3101:"s3:GetObject"|},"s3:Get*"]""")]
    [TestCase("""["s3:GetObject",{|PL3101:"S3:getobject"|}]""")]
    [TestCase("""["s3:Get*",{|PL3101:"s3:Get*"|}]""")]
    [TestCase("""["*",{|PL3101:"iam:PassRole"|},{|PL3101:"s3:*"|}]""")]
    public void Reports_what_another_covers(string actions) => Reports(Statement("Allow", actions), settings: Only);

    [Test]
    public void Reports_deny_too() => Reports(Statement("Deny", """["s3:Put*",{|PL3101:"s3:PutObject"|}]"""), settings: Only);

    [TestCase("""["iam:*CredentialReport","iam:Get*"]""")]
    [TestCase("""["s3:GetObject","s3:GetObjectAcl"]""")]
    [TestCase("""["s3:Get*","sqs:GetQueueUrl"]""")]
    [TestCase("\"s3:*\"")]
    [TestCase("""["s3:Get*","s3:GetNothing"]""")]
    public void Allows_what_only_overlaps(string actions) => Allows(Statement("Allow", actions), settings: Only);

    [TestCase("""["${action}","s3:GetObject"]""")]
    [TestCase("""["s3:Get*","<service>:GetObject"]""")]
    public void Allows_what_is_not_known(string actions) => Allows(Statement("Allow", actions), settings: Only);

    [Test]
    public void Proposes_to_remove_it()
    {
        var finding = Verdicts.Findings(Statement("Allow", """["s3:Get*","s3:GetObject"]"""), settings: Only).Single();
        var change = (RemoveElement)finding.Changes.Single();

        Assert.That((change.IsSafe, change.Title), Is.EqualTo((true, "remove 's3:GetObject'")));
        Assert.That(change.Element.SourceSpan, Is.EqualTo(finding.Place.SourceSpan));
    }

    private static string Statement(string effect, string actions) => $$"""{"Effect":"{{effect}}","Action":{{actions}},"Resource":"arn:aws:s3:::a/*"}""";
}
