namespace PolicyLint.Core.Tests.Rules;

/// <summary>The table of MFA conditions, row by row.</summary>
public sealed class MfaRulesTests
{
    private const string Present = "aws:MultiFactorAuthPresent";
    private const string Age = "aws:MultiFactorAuthAge";

    [TestCase("BoolIfExists", Present, "\"true\"", "PL3001")]
    [TestCase("BoolIfExists", "aws:multifactorauthpresent", "true", "PL3001")]
    [TestCase("ForAllValues:Bool", Present, "\"true\"", "PL3002")]
    [TestCase("Null", Present, "\"false\"", "PL3003")]
    [TestCase("Null", Age, "false", "PL3004")]
    [TestCase("NumericLessThanIfExists", Age, "\"3600\"", "PL3005")]
    [TestCase("NumericLessThanEqualsIfExists", Age, "3600", "PL3005")]
    [TestCase("Bool", Present, "\"false\"", "PL3006")]
    [TestCase("BoolIfExists", Present, "false", "PL3006")]
    [TestCase("Null", Present, "true", "PL3007")]
    public void Reports_an_allow_that_holds_without_mfa(string name, string key, string value, string rule) =>
        Assert.That(Verdicts.Of(Statement("Allow", name, key, value)), Is.EqualTo(new[] { rule }));

    [TestCase("Bool", Present, "\"true\"")]
    [TestCase("Bool", Present, "true")]
    [TestCase("ForAnyValue:Bool", Present, "\"true\"")]
    [TestCase("NumericLessThan", Age, "\"3600\"")]
    [TestCase("NumericLessThanEquals", Age, "3600")]
    [TestCase("BoolIfExists", Present, "\"${mfa}\"")]
    public void Allows_an_allow_that_demands_mfa_or_is_not_known(string name, string key, string value) =>
        Assert.That(Verdicts.Of(Statement("Allow", name, key, value)), Is.Empty);

    [Test]
    public void Allows_a_weak_test_beside_one_that_demands_mfa() => Assert.That(
        Verdicts.Of("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"BoolIfExists":{"aws:MultiFactorAuthPresent":"true"},"NumericLessThan":{"aws:MultiFactorAuthAge":"60"}}}"""),
        Is.Empty);

    [TestCase("Bool", Present, "\"false\"", "PL3008")]
    [TestCase("ForAnyValue:Bool", Present, "false", "PL3008")]
    [TestCase("NumericGreaterThan", Age, "3600", "PL3009")]
    [TestCase("Null", Present, "true", "PL3010")]
    public void Reports_a_deny_that_misses_some_of_those_without_mfa(string name, string key, string value, string rule) =>
        Assert.That(Verdicts.Of(Statement("Deny", name, key, value)), Is.EqualTo(new[] { rule }));

    [TestCase("BoolIfExists", Present, "\"false\"")]
    [TestCase("ForAllValues:Bool", Present, "\"false\"")]
    [TestCase("NumericGreaterThanIfExists", Age, "3600")]
    [TestCase("Bool", Present, "\"${mfa}\"")]
    public void Allows_a_deny_that_reaches_everyone_without_mfa_or_is_not_known(string name, string key, string value) =>
        Assert.That(Verdicts.Of(Statement("Deny", name, key, value)), Is.Empty);

    [Test]
    public void Allows_null_true_beside_bool_false() => Assert.That(
        Verdicts.Of(Statement("Deny", "Bool", Present, "false") + "," + Statement("Deny", "Null", Present, "true")), Is.Empty);

    [Test]
    public void Allows_an_age_limit_beside_a_deny_with_bool_if_exists() => Assert.That(
        Verdicts.Of(Statement("Deny", "NumericGreaterThan", Age, "3600") + "," + Statement("Deny", "BoolIfExists", Present, "false")), Is.Empty);

    [TestCase("\"yes\"")]
    [TestCase("1")]
    public void Reports_a_value_that_is_neither_true_nor_false(string value) =>
        Assert.That(Verdicts.Of(Statement("Deny", "BoolIfExists", Present, value)), Is.EqualTo(new[] { "PL2101" }));

    private static string Statement(string effect, string name, string key, string value) =>
        $$$"""{"Effect":"{{{effect}}}","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::a/*","Condition":{"{{{name}}}":{"{{{key}}}":{{{value}}} } } }""";
}
