namespace PolicyLint.Core.Tests.Rules.PassRole;

public sealed class PassRoleOnEveryRoleTests : RuleTests
{
    [Test]
    public void Reports_an_asterisk() => Reports(
        """
        {"Effect":"Allow","Action":{|PL4101:"iam:PassRole"|},"Resource":"*"}
        """);

    [Test]
    public void Reports_every_role_of_every_account() => Reports(
        """
        {"Effect":"Allow","Action":{|PL4101:"iam:passrole"|},"Resource":"arn:aws:iam::*:role/*"}
        """);

    [Test]
    public void Reports_every_role_of_the_own_account() => Reports(
        """
        {"Effect":"Allow","Action":{|PL4101:"iam:PassRole"|},"Resource":"arn:aws:iam::111122223333:role/*"}
        """);

    [Test]
    public void Reports_every_role_of_an_account_that_is_not_known() => Reports(
        """
        {"Effect":"Allow","Action":{|PL4101:"iam:PassRole"|},"Resource":"arn:aws:iam::<account-id>:role/*"}
        """);

    [Test]
    public void Reports_every_role_in_china() => Reports(
        """
        {"Effect":"Allow","Action":{|PL4101:"iam:Pass*"|},"Resource":"arn:aws-cn:iam::*:role/*"}
        """);

    [Test]
    public void Allows_one_role() => Allows(
        """
        {"Effect":"Allow","Action":"iam:PassRole","Resource":"arn:aws:iam::111122223333:role/app"}
        """);

    [Test]
    public void Allows_roles_of_one_path() => Allows(
        """
        {"Effect":"Allow","Action":"iam:PassRole","Resource":"arn:aws:iam::111122223333:role/app/*"}
        """);

    [Test]
    public void Allows_it_when_the_service_is_named() => Allows(
        """
        {"Effect":"Allow","Action":"iam:PassRole","Resource":"*","Condition":{"StringEquals":{"iam:PassedToService":"ec2.amazonaws.com"}}}
        """);

    [Test]
    public void Allows_deny() => Allows(
        """
        {"Effect":"Deny","Action":"iam:PassRole","Resource":"*"}
        """);

    [Test]
    public void Allows_a_role_that_is_not_known() => Allows(
        """
        {"Effect":"Allow","Action":"iam:PassRole","Resource":"arn:aws:iam::111122223333:role/<role>"}
        """);

    [Test]
    public void Allows_a_resource_that_is_not_known() => Allows(
        """
        {"Effect":"Allow","Action":"iam:PassRole","Resource":"<role-arn>"}
        """);
}
