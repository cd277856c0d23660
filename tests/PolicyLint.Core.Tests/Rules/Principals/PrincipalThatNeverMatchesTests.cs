namespace PolicyLint.Core.Tests.Rules.Principals;

public sealed class PrincipalThatNeverMatchesTests : RuleTests
{
    [Test]
    public void Reports_a_wildcard_in_a_role() => Reports(
        """
        {"Effect":"Allow","Principal":{"AWS":{|PL5005:"arn:aws:iam::111122223333:role/*"|}},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Reports_a_wildcard_for_the_account_of_a_deny() => Reports(
        """
        {"Effect":"Deny","Principal":{"AWS":["111122223333",{|PL5005:"arn:aws:iam::*:root"|}]},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Reports_a_group() => Reports(
        """
        {"Effect":"Allow","Principal":{"AWS":{|PL5005:"arn:aws:iam::111122223333:group/staff"|}},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Allows_an_asterisk_alone() => Allows(
        """
        {"Effect":"Deny","Principal":{"AWS":"*"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Allows_a_role_whose_name_is_not_known() => Allows(
        """
        {"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/<role>"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}
        """);
}
