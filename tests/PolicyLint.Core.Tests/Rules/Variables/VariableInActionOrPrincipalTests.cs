namespace PolicyLint.Core.Tests.Rules.Variables;

public sealed class VariableInActionOrPrincipalTests : RuleTests
{
    [Test]
    public void Reports_a_variable_in_an_action() => Reports(
        """
        {"Effect":"Allow","Action":"s3:{|PL1103:${aws:PrincipalTag/a}|}","Resource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Reports_a_variable_in_a_principal_of_a_deny() => Reports(
        """
        {"Effect":"Deny","Principal":{"AWS":"arn:aws:iam::111122223333:user/{|PL1103:${aws:username}|}"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Allows_a_variable_in_a_resource() => Allows(
        """
        {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/${aws:username}/*"}
        """);

    [Test]
    public void Allows_a_placeholder() => Allows(
        """
        {"Effect":"Allow","Action":"s3:${verb}","Resource":"arn:aws:s3:::a/*"}
        """);
}
