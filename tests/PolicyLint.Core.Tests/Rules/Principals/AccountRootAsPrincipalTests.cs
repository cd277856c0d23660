namespace PolicyLint.Core.Tests.Rules.Principals;

public sealed class AccountRootAsPrincipalTests : RuleTests
{
    [Test]
    public void Reports_allow() => Reports(
        """
        {"Effect":"Allow","Principal":{"AWS":{|PL5003:"arn:aws:iam::111122223333:root"|}},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Reports_key_administration_with_another_service() => Reports(
        """
        {"Effect":"Allow","Principal":{"AWS":{|PL5003:"arn:aws:iam::111122223333:root"|}},"Action":[{|PL4010:"kms:*"|},"s3:GetObject"],"Resource":"*"}
        """);

    [Test]
    public void Reports_an_asterisk_for_an_action() => Reports(
        """
        {"Effect":"Allow","Principal":{"AWS":{|PL5003:"111122223333"|}},"Action":{|PL4005:"*"|},"Resource":"*"}
        """);

    [Test]
    public void Allows_key_administration() => Allows(
        """
        {"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"kms:*","Resource":"*"}
        """);

    [Test]
    public void Allows_deny() => Allows(
        """
        {"Effect":"Deny","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Allows_an_account_that_is_not_known() => Allows(
        """
        {"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::<account-id>:root"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}
        """);
}
