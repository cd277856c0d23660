namespace PolicyLint.Core.Tests.Rules.Grammar;

public sealed class InvalidEffectTests : RuleTests
{
    [Test]
    public void Reports_an_effect_in_the_wrong_case() => Reports(
        """
        {"Effect":{|PL1005:"allow"|},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Reports_a_word_that_is_none() => Reports(
        """
        {"Effect":{|PL1005:"Block"|},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Allows_allow_and_deny() => Allows(
        """
        {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"},
        {"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Allows_an_effect_that_is_not_known() => Allows(
        """
        {"Effect":"${effect}","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}
        """);
}
