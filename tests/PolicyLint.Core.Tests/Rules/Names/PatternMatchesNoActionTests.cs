namespace PolicyLint.Core.Tests.Rules.Names;

public sealed class PatternMatchesNoActionTests : RuleTests
{
    [Test]
    public void Reports_a_pattern_that_matches_nothing() => Reports(
        """
        {"Effect":"Deny","Action":["s3:Get*",{|PL2003:"s3:Fetch*"|}],"Resource":"arn:aws:s3:::a/*"}
        """);

    [TestCase("s3:ListObjects*", "the permission of ListObjects is 's3:ListBucket'")]
    [TestCase("s3:GetObjct*", "did you mean 's3:GetObjec*'?")]
    [TestCase("s3:*Nothing", "look the actions of s3 up in the Service Authorization Reference")]
    public void Names_what_may_have_been_meant(string action, string advice) => Assert.That(
        Verdicts.Findings($$"""{"Effect":"Allow","Action":"{{action}}","Resource":"arn:aws:s3:::a/*"}""").Single().Advice, Is.EqualTo(advice));

    [TestCase("iam:List*Tags")]
    [TestCase("s3:?etObject")]
    [TestCase("s3:${verb}*")]
    public void Allows_a_pattern_that_matches_and_what_is_not_known(string action) =>
        Allows($$"""{"Effect":"Deny","Action":"{{action}}","Resource":"*"}""");
}
