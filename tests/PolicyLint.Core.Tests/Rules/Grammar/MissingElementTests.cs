namespace PolicyLint.Core.Tests.Rules.Grammar;

public sealed class MissingElementTests : RuleTests
{
    [Test]
    public void Reports_a_statement_without_effect() => Reports(
        """
        {{|PL1004:"Action"|}:"s3:GetObject","Resource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Reports_a_deny_without_action() => Reports(
        """
        {{|PL1004:"Effect"|}:"Deny","Resource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Reports_an_identity_statement_without_resource() => Reports(
        """
        {{|PL1004:"Effect"|}:"Allow","Action":"s3:GetObject"}
        """);

    [Test]
    public void Reports_a_trust_statement_without_principal() => Reports(
        """
        {{|PL1004:"Effect"|}:"Allow","Action":"sts:AssumeRole"}
        """, name: "deploy.trust.json");

    [Test]
    public void Allows_a_trust_statement_without_resource() => Allows(
        """
        {"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/a"},"Action":"sts:AssumeRole"}
        """);

    [Test]
    public void Allows_the_inverse_elements() => Allows(
        """
        {"Effect":"Deny","NotAction":"s3:GetObject","NotResource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Allows_an_effect_that_is_not_known() => Allows(
        """
        {"Effect":"${effect}","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Reports_a_policy_without_a_statement() => ReportsIn("""{{|PL1004:"Version"|}:"2012-10-17"}""");

    [Test]
    public void Reports_an_empty_list_of_statements() => ReportsIn("""{"Version":"2012-10-17",{|PL1004:"Statement"|}:[]}""");

    [Test]
    public void Allows_a_misspelt_Statement_to_be_said_once() =>
        ReportsIn("""{"Version":"2012-10-17",{|PL1001:"statement"|}:[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}]}""");

    [Test]
    public void Allows_statements_that_are_not_known() => AllowsIn("""{"Version":"2012-10-17","Statement":"${statements}"}""");
}
