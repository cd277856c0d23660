namespace PolicyLint.Core.Tests.Rules.Grammar;

public sealed class PrincipalNotAllowedTests : RuleTests
{
    [Test]
    public void Reports_a_principal_in_a_boundary() => Reports(
        """
        {"Effect":"Allow",{|PL1007:"Principal"|}:{"AWS":"arn:aws:iam::111122223333:role/a"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}
        """, name: "team.boundary.json");

    [Test]
    public void Reports_not_principal_in_a_deny_of_a_boundary() => Reports(
        """
        {"Effect":"Deny",{|PL1007:"NotPrincipal"|}:{"AWS":"arn:aws:iam::111122223333:role/a"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}
        """, name: "team.boundary.json");

    [Test]
    public void Allows_a_principal_where_the_kind_is_told_by_it() => Allows(
        """
        {"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/a"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}
        """);
}
