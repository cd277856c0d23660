using PolicyLint.Diagnostics;

namespace PolicyLint.Core.Tests.Rules.Access;

public sealed class EveryActionOnEveryResourceTests : RuleTests
{
    [Test]
    public void Reports_allow() => Reports(
        """
        {"Effect":"Allow","Action":{|PL4001:"*"|},"Resource":"*"}
        """);

    [Test]
    public void Reports_any_case_of_double_asterisk() => Reports(
        """
        {"Effect":"Allow","Action":["s3:GetObject",{|PL4001:"*:*"|}],"Resource":"*"}
        """);

    [Test]
    public void Reports_an_empty_condition() => Reports(
        """
        {"Effect":"Allow","Action":{|PL4001:"*"|},"Resource":"*","Condition":{|PL1012:{}|}}
        """);

    [Test]
    public void Reports_a_condition_that_narrows_little() => Reports(
        """
        {"Effect":"Allow","Action":{|PL4001:"*"|},"Resource":"*","Condition":{"StringEquals":{"aws:RequestedRegion":"eu-west-1"}}}
        """, Confidence.Medium);

    [Test]
    public void Allows_it_with_mfa() => Allows(
        """
        {"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}}
        """);

    [Test]
    public void Allows_deny() => Allows(
        """
        {"Effect":"Deny","Action":"*","Resource":"*"}
        """);

    [Test]
    public void Allows_an_action_that_is_not_known() => Allows(
        """
        {"Effect":"Allow","Action":"<action>","Resource":"*"}
        """);

    [Test]
    public void Allows_a_condition_value_that_is_not_known() => Allows(
        """
        {"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringEquals":{"aws:SourceVpce":"<endpoint>"}}}
        """);

    [Test]
    public void Reports_patterns_that_are_everything_together() => Assert.That(
        Verdicts.Of($$"""{"Effect":"Allow","Action":[{{Letters("abcdefghijklmnopqrstuvwxyz")}}],"Resource":"*"}"""), Does.Contain("PL4001"));

    [Test]
    public void Allows_patterns_that_leave_a_letter_out() => Assert.That(
        Verdicts.Of($$"""{"Effect":"Allow","Action":[{{Letters("abcdefghijklmnopqrtuvwxyz")}}],"Resource":"*"}"""), Does.Not.Contain("PL4001"));

    [Test]
    public void Allows_a_deny_of_patterns_that_are_everything_together() => Assert.That(
        Verdicts.Of($$"""{"Effect":"Deny","Action":[{{Letters("abcdefghijklmnopqrstuvwxyz")}}],"Resource":"*"}"""), Does.Not.Contain("PL4001"));

    private static string Letters(string letters) => string.Join(",", letters.Select(letter => $"\"{letter}*:*\""));
}
