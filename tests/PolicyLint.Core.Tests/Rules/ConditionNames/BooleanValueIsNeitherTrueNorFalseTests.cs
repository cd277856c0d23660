namespace PolicyLint.Core.Tests.Rules.ConditionNames;

public sealed class BooleanValueIsNeitherTrueNorFalseTests : RuleTests
{
    [Test]
    public void Reports_a_word() => Reports(
        """
        {"Effect":"Deny","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::a/*","Condition":{"BoolIfExists":{"aws:MultiFactorAuthPresent":{|PL2101:"yes"|}}}}
        """);

    [Test]
    public void Reports_a_number() => Reports(
        """
        {"Effect":"Allow","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::a/*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":{|PL2101:1|}}}}
        """);

    [Test]
    public void Allows_true_as_text_or_as_boolean() => Allows(
        """
        {"Effect":"Allow","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::a/*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"True"}}},
        {"Effect":"Allow","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::a/*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":true}}}
        """);

    [Test]
    public void Allows_a_value_that_is_not_known() => Allows(
        """
        {"Effect":"Deny","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::a/*","Condition":{"BoolIfExists":{"aws:MultiFactorAuthPresent":"${mfa}"}}}
        """);

    [TestCase("Bool", "aws:username", "alice")]
    [TestCase("NumericEquals", "aws:username", "alice")]
    [TestCase("DateLessThan", "aws:SourceIp", "alice")]
    public void Leaves_values_to_the_operator_that_does_not_fit_the_key(string test, string key, string value) => Assert.That(
        Verdicts.Of($$$$"""{"Effect":"Deny","Action":"s3:GetObject","Resource":"*","Condition":{"{{{{test}}}}":{"{{{{key}}}}":"{{{{value}}}}"}}}"""),
        Is.EqualTo(new[] { "PL2140" }));
}
