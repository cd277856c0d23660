namespace PolicyLint.Core.Tests.Rules.Access;

public sealed class AllowWithNotResourceTests : RuleTests
{
    [Test]
    public void Reports_allow() => Reports(
        """
        {"Effect":"Allow","Action":"s3:*",{|PL4003:"NotResource"|}:"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Allows_deny() => Allows(
        """
        {"Effect":"Deny","Action":"s3:*","NotResource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Allows_an_effect_that_is_not_known() => Allows(
        """
        {"Effect":"${effect}","Action":"s3:*","NotResource":"arn:aws:s3:::a/*"}
        """);
}
