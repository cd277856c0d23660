using System.Text.RegularExpressions;
using PolicyLint.Linting;
using PolicyLint.Reading;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Rules.Grammar;

public sealed partial class OddCharacterTests : RuleTests
{
    [Test]
    public void Reports_a_cyrillic_letter_in_an_action() => Reports(
        Decode("""{"Effect":"Deny","Action":"s3:G{|PL1017:@0435@|}tObject","Resource":"arn:aws:s3:::a/*"}"""));

    [Test]
    public void Reports_a_zero_width_space_in_an_element_once() => Reports(
        Decode("""{"Effect":"Deny","Action":"s3:GetObject",{|PL1017:"Resource@200B@"|}:"arn:aws:s3:::a/*","NotResource":"arn:aws:s3:::b/*"}"""));

    [Test]
    public void Reports_full_width_letters_in_an_operator_once() => Reports(
        Decode("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{{|PL1017:"@FF33@tringEquals"|}:{"aws:username":"a"}}}"""));

    [Test]
    public void Reports_text_that_turns_around_in_a_condition_value() => Reports(
        Decode("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringEquals":{"aws:username":"a{|PL1017:@202E@|}b"}}}"""));

    [Test]
    public void Reports_what_IAM_does_not_take_in_an_ARN() => Reports(
        Decode("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::{|PL1017:@65E5@|}/*"}"""));

    [Test]
    public void Allows_letters_of_Latin_1_in_an_ARN_and_any_language_in_the_values_and_tags_of_a_Condition() => Allows(
        Decode("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/@00E9@/*","Condition":{"StringEquals":{"aws:PrincipalTag/@65E5@":"@65E5@"}}}"""));

    [Test]
    public void Allows_any_language_in_the_ARN_of_a_resource_policy() => Allows(
        Decode("""{"Effect":"Deny","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/@65E5@/*"}"""), name: "a.resource.json");

    [Test]
    public void Allows_an_action_that_is_not_known() => Allows("""{"Effect":"Allow","Action":"s3:${action}","Resource":"arn:aws:s3:::a/*"}""");

    [TestCase('\u0430', "U+0430, which looks like 'a'")]
    [TestCase('\uFF0A', "U+FF0A, which looks like '*'")]
    [TestCase('\u200B', "U+200B, which is not seen")]
    [TestCase('\u202E', "U+202E, which turns the direction of the text")]
    [TestCase('\u00A0', "U+00A0, which looks like a space")]
    [TestCase('\u65E5', "U+65E5, which is not ASCII")]
    public void Says_which_character_it_is_and_shows_it_escaped(char character, string what)
    {
        var text = """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"s3:Get@","Resource":"arn:aws:s3:::a/*"}}""".Replace("@", character.ToString(), StringComparison.Ordinal);

        var finding = Linter.Lint(new SourceSet(new SourceText("policy.json", text)), LintOptions.Default).Findings.First(one => one.Rule.Id == "PL1017");

        Assert.That(finding.Message, Is.EqualTo($"'s3:Get\\u{(int)character:x4}' holds {what}"));
    }

    /// <summary>Odd characters stand as <c>@200B@</c> in the tests, so that they can be seen.</summary>
    private static string Decode(string text) => EscapedCharacter().Replace(text, match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString());

    [GeneratedRegex("@([0-9A-F]{4})@")]
    private static partial Regex EscapedCharacter();
}
