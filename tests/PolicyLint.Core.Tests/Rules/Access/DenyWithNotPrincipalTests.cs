namespace PolicyLint.Core.Tests.Rules.Access;

public sealed class DenyWithNotPrincipalTests : RuleTests
{
    [Test]
    public void Reports_a_user_without_its_account() => Reports(
        """
        {"Effect":"Deny","NotPrincipal":{"AWS":{|PL4015:"arn:aws:iam::111122223333:user/eve"|}},"Action":"s3:*","Resource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Reports_a_role_without_its_session() => Reports(
        """
        {"Effect":"Deny","NotPrincipal":{"AWS":["arn:aws:iam::111122223333:root",{|PL4015:"arn:aws:iam::111122223333:role/team/app"|}]},"Action":"s3:*","Resource":"arn:aws:s3:::a/*"}
        """);

    [TestCase("""["111122223333"]""")]
    [TestCase("""["arn:aws:iam::111122223333:root","arn:aws:iam::111122223333:user/eve"]""")]
    [TestCase("""["arn:aws:iam::111122223333:root","arn:aws:iam::111122223333:role/app","arn:aws:sts::111122223333:assumed-role/app/i-0123"]""")]
    public void Allows_all_that_the_caller_is(string principals) => Allows(
        $$"""
        {"Effect":"Deny","NotPrincipal":{"AWS":{{principals}}},"Action":"s3:*","Resource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Allows_what_is_not_known() => Allows(
        """
        {"Effect":"Deny","NotPrincipal":{"AWS":["arn:aws:iam::111122223333:user/eve","${account}"]},"Action":"s3:*","Resource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Allows_services() => Allows(
        """
        {"Effect":"Deny","NotPrincipal":{"Service":"cloudtrail.amazonaws.com"},"Action":"s3:*","Resource":"arn:aws:s3:::a/*"}
        """);
}
