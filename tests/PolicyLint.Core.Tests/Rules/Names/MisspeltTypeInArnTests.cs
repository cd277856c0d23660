namespace PolicyLint.Core.Tests.Rules.Names;

public sealed class MisspeltTypeInArnTests : RuleTests
{
    [TestCase("arn:aws:lambda:eu-west-1:111122223333:{|PL2038:function/|}a")]
    [TestCase("arn:aws:lambda:eu-west-1:111122223333:{|PL2038:functon:|}a")]
    [TestCase("arn:aws:dynamodb:eu-west-1:111122223333:{|PL2038:table:|}a")]
    [TestCase("arn:aws:iam::111122223333:{|PL2038:Role/|}a")]
    [TestCase("arn:aws:iam::111122223333:{|PL2038:rols/|}${aws:username}")]
    public void Reports_letters_case_and_separator(string arn) => Reports($$"""{"Effect":"Deny","Action":"s3:GetObject","Resource":"{{arn}}"}""", Diagnostics.Confidence.Medium);

    [Test]
    public void Reports_one_cause_in_an_allow() => Reports(
        """{"Effect":"Allow","Action":"lambda:InvokeFunction","Resource":"arn:aws:lambda:eu-west-1:111122223333:{|PL2038:function/|}a"}""", Diagnostics.Confidence.Medium);

    [TestCase("arn:aws:lambda:eu-west-1:111122223333:function:a/b")]
    [TestCase("arn:aws:sqs:eu-west-1:111122223333:functon:a")]
    [TestCase("arn:aws:iam::111122223333:r*")]
    [TestCase("arn:aws:lambda:eu-west-1:111122223333:<type>/a")]
    [TestCase("arn:aws:lambda:eu-west-1:111122223333:${type}/a")]
    [TestCase("arn:aws:lambda:eu-west-1:111122223333:TYPE")]
    public void Allows_types_names_and_what_is_not_known(string arn) => Assert.That(
        Verdicts.Of($$"""{"Effect":"Deny","Action":"s3:GetObject","Resource":"{{arn}}"}"""), Has.None.EqualTo("PL2038").And.None.EqualTo("PL2039"));

    [Test]
    public void Is_milder_when_the_catalogue_is_old() => Assert.That(
        Verdicts.SeverityWhenOld("""{"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:lambda:eu-west-1:111122223333:function/a"}"""),
        Is.EqualTo(Diagnostics.Severity.Info));
}
