using PolicyLint.Diagnostics;

namespace PolicyLint.Core.Tests.Rules.ConditionNames;

public sealed class SessionKeyWithoutItsActionTests : RuleTests
{
    private const string Name = "role.trust.json";

    [TestCase("StringEquals", "sts:SourceIdentity")]
    [TestCase("StringLike", "aws:RequestTag/team")]
    [TestCase("ForAnyValue:StringEquals", "sts:TransitiveTagKeys")]
    public void Reports_a_key_that_nobody_may_set(string test, string key) => Reports(
        $$$$"""
        {"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/build"},"Action":"sts:AssumeRole","Condition":{"{{{{test}}}}":{{|PL2135:"{{{{key}}}}"|}:"a"}}}
        """,
        name: Name);

    [TestCase("\"sts:AssumeRole\",\"sts:TagSession\"")]
    [TestCase("\"sts:AssumeRole\",\"sts:Tag*\"")]
    [TestCase("\"sts:AssumeRole\",\"<action>\"")]
    public void Allows_a_key_that_the_statement_lets_one_set(string actions) => Allows(
        $$$$"""
        {"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/build"},"Action":[{{{{actions}}}}],"Condition":{"StringEquals":{"aws:RequestTag/team":"a"}}}
        """,
        name: Name);

    [Test]
    public void Allows_a_key_that_another_statement_lets_one_set() => Allows(
        """
        {"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/build"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"aws:RequestTag/team":"a"}}},
        {"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/build"},"Action":"sts:TagSession"}
        """,
        name: Name);

    [TestCase("Deny", "StringEquals")]
    [TestCase("Allow", "StringEqualsIfExists")]
    public void Allows_a_key_that_need_not_be_there(string effect, string test) => Allows(
        $$$$"""
        {"Effect":"{{{{effect}}}}","Principal":{"AWS":"arn:aws:iam::111122223333:role/build"},"Action":"sts:AssumeRole","Condition":{"{{{{test}}}}":{"sts:SourceIdentity":"a"}}}
        """,
        name: Name);

    [TestCase("ec2:RunInstances", "StringEquals", "aws:RequestTag/team")]
    [TestCase("sqs:CreateQueue", "ForAnyValue:StringEquals", "aws:TagKeys")]
    [TestCase("iam:CreateRole", "StringLike", "aws:RequestTag/team")]
    public void Reports_a_tag_that_nobody_may_set(string action, string test, string key) => Assert.That(
        Verdicts.Findings($$$$"""{"Effect":"Allow","Action":"{{{{action}}}}","Resource":"*","Condition":{"{{{{test}}}}":{"{{{{key}}}}":"a"}}}""")
            .Where(finding => finding.Rule.Id == "PL2135").Select(finding => finding.Confidence),
        Is.EqualTo(new[] { Confidence.Medium }));

    [TestCase("ec2:RunInstances", "ec2:CreateTags", "aws:RequestTag/team")]
    [TestCase("ec2:RunInstances", "ec2:*Tags", "aws:RequestTag/team")]
    [TestCase("sqs:CreateQueue", "<action>", "aws:RequestTag/team")]
    [TestCase("ec2:CreateTags", "ec2:DescribeTags", "aws:RequestTag/team")]
    [TestCase("s3:CreateBucket", "s3:GetObject", "aws:RequestTag/team")]
    [TestCase("ec2:RunInstances", "ec2:DescribeTags", "aws:ResourceTag/team")]
    public void Allows_tags_that_may_be_set(string action, string other, string key) => Assert.That(
        Verdicts.Of(
            $$$$"""
            {"Effect":"Allow","Action":"{{{{action}}}}","Resource":"*","Condition":{"StringEquals":{"{{{{key}}}}":"a"}}},
            {"Effect":"Allow","Action":"{{{{other}}}}","Resource":"*"}
            """),
        Does.Not.Contain("PL2135"));

    [Test]
    public void Allows_a_deny_of_tags() => Assert.That(
        Verdicts.Of("""{"Effect":"Deny","Action":"ec2:RunInstances","Resource":"*","Condition":{"StringEquals":{"aws:RequestTag/team":"a"}}}"""),
        Does.Not.Contain("PL2135"));

    [Test]
    public void Reports_several_tags_once() => Assert.That(
        Verdicts.Of("""{"Effect":"Allow","Action":"ec2:RunInstances","Resource":"*","Condition":{"StringEquals":{"aws:RequestTag/a":"a","aws:RequestTag/b":"b"}}}""")
            .Count(rule => rule == "PL2135"),
        Is.EqualTo(1));
}
