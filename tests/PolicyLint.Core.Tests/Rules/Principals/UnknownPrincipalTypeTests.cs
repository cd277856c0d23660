namespace PolicyLint.Core.Tests.Rules.Principals;

public sealed class UnknownPrincipalTypeTests : RuleTests
{
    [Test]
    public void Reports_a_type_in_the_wrong_case() => Reports(
        """
        {"Effect":"Allow","Principal":{{|PL5004:"Aws"|}:"arn:aws:iam::111122223333:role/a"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Reports_an_account_without_type_in_a_deny() => Reports(
        """
        {"Effect":"Deny","Principal":{|PL5004:"111122223333"|},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Reports_an_unknown_type_of_not_principal() => Reports(
        """
        {"Effect":"Deny","NotPrincipal":{{|PL5004:"Group"|}:"a"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Allows_every_type() => Allows(
        """
        {"Effect":"Deny","Principal":{"AWS":"111122223333","Service":"ec2.amazonaws.com","Federated":"cognito-identity.amazonaws.com","CanonicalUser":"79a59df900b949e5"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Allows_a_principal_that_is_not_known() => Allows(
        """
        {"Effect":"Allow","Principal":"<principal>","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}
        """);
}
