namespace PolicyLint.Core.Tests.Rules.Access;

public sealed class AllowWithNotActionTests : RuleTests
{
    [Test]
    public void Reports_allow() => Reports(
        """
        {"Effect":"Allow",{|PL4002:"NotAction"|}:"iam:*","Resource":"*"}
        """);

    [Test]
    public void Allows_deny() => Allows(
        """
        {"Effect":"Deny","NotAction":"iam:*","Resource":"*"}
        """);

    [Test]
    public void Allows_an_effect_that_is_not_known() => Allows(
        """
        {"Effect":"${effect}","NotAction":"iam:*","Resource":"*"}
        """);

    [Test]
    public void Allows_not_action_of_everything() => Allows(
        """
        {"Effect":"Allow","NotAction":"*","Resource":"*"}
        """);
}
