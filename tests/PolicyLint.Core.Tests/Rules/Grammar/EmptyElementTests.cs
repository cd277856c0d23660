using PolicyLint.Linting;
using PolicyLint.Reading;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Rules.Grammar;

public sealed class EmptyElementTests : RuleTests
{
    [Test]
    public void Reports_an_empty_list_of_actions() => Reports(
        """
        {"Effect":"Allow","Action":{|PL1012:[]|},"Resource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Reports_an_empty_list_of_resources_of_a_deny() => Reports(
        """
        {"Effect":"Deny","Action":"s3:GetObject","Resource":{|PL1012:[]|}}
        """);

    [Test]
    public void Reports_a_key_without_values() => Reports(
        """
        {"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringEquals":{"aws:username":{|PL1012:[]|}}}}
        """);

    [Test]
    public void Allows_an_empty_sid() => Allows(
        """
        {"Sid":"","Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}
        """);

    [TestCase("ForAnyValue:StringEquals", "it is never true")]
    [TestCase("ForAllValues:StringEquals", "it is true only where the key is absent")]
    [TestCase("StringEqualsIfExists", "it is true only where the key is absent")]
    [TestCase("StringEquals", "remove it")]
    public void Says_what_a_key_without_values_does_where_AWS_says_so(string test, string advice)
    {
        var text = $$$"""{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"{{{test}}}":{"aws:TagKeys":[]} } } }""";

        var finding = Linter.Lint(new SourceSet(new SourceText("policy.json", text)), LintOptions.Default).Findings.Single(one => one.Rule.Id == "PL1012");

        Assert.That(finding.Advice, Does.StartWith(advice));
    }
}
