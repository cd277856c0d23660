namespace PolicyLint.Core.Tests.Rules.Variables;

public sealed class MalformedVariableTests : RuleTests
{
    [Test]
    public void Reports_a_missing_brace() => Reports(
        """
        {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/{|PL1102:${aws:username/*|}"}
        """);

    [Test]
    public void Reports_a_space_in_a_deny() => Reports(
        """
        {"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/{|PL1102:${aws: username}|}/*"}
        """);

    [Test]
    public void Reports_a_variable_without_name() => Reports(
        """
        {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/{|PL1102:${}|}/*"}
        """);

    [Test]
    public void Allows_a_default_value_and_escapes() => Allows(
        """
        {"Effect":"Allow","Action":"s3:GetObject","Resource":["arn:aws:s3:::a/${aws:PrincipalTag/team, 'none'}/*","arn:aws:s3:::a/${*}${$}${?}"]}
        """);

    [Test]
    public void Allows_a_placeholder() => Allows(
        """
        {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::${bucket name}/*"}
        """);

    [Test]
    public void Allows_the_variables_of_the_Serverless_Framework() => Allows(
        """{"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/${self:custom.a b}/${file(./a.yml):b c}/${opt:stage, dev}/*"}""");

    [TestCase("${aws:user#name}")]
    [TestCase("${aws:PrincipalTag/t, x}")]
    [TestCase("${aws:PrincipalTag/t, 'x}")]
    public void Reports_other_signs_and_a_default_without_quotes(string variable) =>
        Reports("""{"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/{|PL1102:VARIABLE|}/*"}""".Replace("VARIABLE", variable, StringComparison.Ordinal));

    [TestCase("${aws:PrincipalTag/t, 'x'}")]
    [TestCase("${aws:PrincipalTag/t,'x y'}")]
    [TestCase("${oidc.eks.eu-central-1.amazonaws.com/id/A1:sub}")]
    [TestCase("${*}${?}${$}")]
    public void Allows_defaults_issuers_and_escapes(string variable) =>
        Allows("""{"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/VARIABLE/*"}""".Replace("VARIABLE", variable, StringComparison.Ordinal));
}
