using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Reading;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Linting;

/// <summary>What does not belong in a policy: each is said at its place, in a file of any kind, and none stops the run.</summary>
public sealed class BadInputTests
{
    private static readonly string[] Files = ["a.json", "a.identity.json", "a.resource.json", "a.trust.json", "a.scp.json", "a.rcp.json", "a.endpoint.json", "a.session.json"];

    private static readonly string[] Elements = ["Sid", "Effect", "Action", "NotAction", "Resource", "NotResource", "Principal"];

    private static readonly string[] OddValues = ["1", "-1.5e3", "true", "null", "{}", "{\"a\":1}", "[1]", "[null]", "[[\"s3:GetObject\"]]", "[{}]", "[[[]]]"];

    private static readonly string[] OddConditions =
    [
        "\"StringEquals\"", "1", "null", "[]", "[{\"StringEquals\":{\"aws:username\":\"a\"}}]", "{\"StringEquals\":\"aws:username\"}",
        "{\"StringEquals\":[\"aws:username\"]}", "{\"StringEquals\":null}", "{\"StringEquals\":{\"aws:username\":{\"a\":\"b\"}}}",
        "{\"StringEquals\":{\"aws:username\":[[\"a\"]]}}", "{\"StringEquals\":{\"aws:username\":null}}", "{\"aws:username\":\"a\"}",
        "{\"aws:username\":{\"StringEquals\":\"a\"}}", "{\"StringEquals\":{\"StringLike\":{\"aws:username\":\"a\"}}}", "{\"\":{\"\":\"\"}}",
    ];

    [Test]
    public void Says_what_stands_where_a_text_belongs([ValueSource(nameof(Elements))] string element, [ValueSource(nameof(OddValues))] string value)
    {
        var findings = Files.SelectMany(file => Lint(file, $$"""{"{{element}}":{{value}},"Condition":{} }""")).ToArray();

        Assert.That(findings.Select(finding => finding.Rule.Id), Does.Not.Contain("PL0007"));
        foreach (var file in Files)
        {
            Assert.That(findings.Where(finding => finding.Place.Source.Name == file && finding.Severity == Severity.Error), Is.Not.Empty, file);
        }
    }

    [Test]
    public void Says_how_a_condition_is_nested_wrongly([ValueSource(nameof(OddConditions))] string condition)
    {
        foreach (var file in Files)
        {
            var findings = Lint(file, $$"""{"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{{condition}} }""");
            Assert.That(findings.Select(finding => finding.Rule.Id), Does.Not.Contain("PL0007"));
            Assert.That(findings.Where(finding => finding.Rule.Family is RuleFamily.Grammar or RuleFamily.ConditionNames), Is.Not.Empty, file);
        }
    }

    [TestCase("STRINGEQUALS", "AWS:USERNAME")]
    [TestCase("stringequalsifexists", "aws:username")]
    [TestCase("foranyvalue:stringlike", "Aws:TagKeys")]
    [TestCase("FORALLVALUES:StringLike", "aws:tagkeys")]
    public void Takes_operators_and_keys_in_any_case(string test, string key) => Assert.That(
        Lint("a.identity.json", $$$$"""{"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"{{{{test}}}}":{"{{{{key}}}}":"a"}}}"""),
        Is.Empty);

    [TestCase("s3:Get\u041Ebject", "U+041E, which looks like 'O'")]
    [TestCase("s3:Get\u200DObject", "U+200D, which is not seen")]
    [TestCase("s3:\u202EtcejbOteG", "U+202E, which turns the direction of the text")]
    [TestCase("\uFEFFs3:GetObject", "U+FEFF, which is not seen")]
    public void Shows_what_is_not_seen_escaped(string action, string named)
    {
        var finding = Lint("a.identity.json", $$"""{"Effect":"Allow","Action":"{{action}}","Resource":"arn:aws:s3:::a/*"}""").First(finding => finding.Rule.Id == "PL1017");

        Assert.That(finding.Message, Does.Contain(named));
        Assert.That(finding.Message, Is.All.InRange(' ', '~'));
    }

    private static Finding[] Lint(string file, string statement)
    {
        var text = $$"""{"Version":"2012-10-17","Statement":[{{statement}}]}""";
        return [.. Linter.Lint(new SourceSet(new SourceText(file, text)), new LintOptions()).Findings];
    }
}
