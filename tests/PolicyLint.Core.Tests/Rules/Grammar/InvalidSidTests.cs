namespace PolicyLint.Core.Tests.Rules.Grammar;

public sealed class InvalidSidTests : RuleTests
{
    [Test]
    public void Reports_a_hyphen() => Reports(
        """
        {"Sid":{|PL1010:"allow-read"|},"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Reports_a_space_in_a_deny() => Reports(
        """
        {"Sid":{|PL1010:"Deny read"|},"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Allows_a_space_in_a_resource_policy() => Allows(
        """
        {"Sid":"Allow read","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/a"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Allows_a_sid_that_is_not_known() => Allows(
        """
        {"Sid":"<sid>","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}
        """);
}
