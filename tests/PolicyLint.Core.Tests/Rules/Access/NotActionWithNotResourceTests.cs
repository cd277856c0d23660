namespace PolicyLint.Core.Tests.Rules.Access;

public sealed class NotActionWithNotResourceTests : RuleTests
{
    [Test]
    public void Reports_both() => Reports(
        """
        {"Effect":"Allow",{|PL4008:"NotAction"|}:"iam:*","NotResource":"arn:aws:s3:::secret/*"}
        """);

    [Test]
    public void Allows_deny() => Allows(
        """
        {"Effect":"Deny","NotAction":"iam:*","NotResource":"arn:aws:s3:::secret/*"}
        """);

    [Test]
    public void Allows_all_but_everything() => Reports(
        """
        {"Effect":"Allow",{|PL4002:"NotAction"|}:"iam:*","NotResource":"*"}
        """);

    [Test]
    public void Allows_what_is_not_known() => Allows(
        """
        {"Effect":"${effect}","NotAction":"iam:*","NotResource":"arn:aws:s3:::secret/*"}
        """);
}
