using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Model;
using PolicyLint.Reading;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Linting;

/// <summary>A fingerprint says what a finding is about, and nothing of where or how it is written.</summary>
public sealed class FingerprintTests
{
    private const string Administrator = """{"Effect":"Allow","Action":"*","Resource":"*"}""";
    private const string Other = """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::reports/*"}""";

    private static readonly string Known = Single("a.json", Policy(Administrator));

    [Test]
    public void Is_a_name_of_sixteen_digits() => Assert.That(Known, Does.Match("^pl1:[0-9a-f]{16}$"));

    [TestCase("a.json", """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}""", TestName = "Outlives_a_lone_statement")]
    [TestCase("a.json", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["*"],"Resource":["*"]}]}""", TestName = "Outlives_a_list_of_one")]
    [TestCase("a.json", """{"Statement":[{"Resource":"*","Action":"*","Effect":"Allow"}],"Version":"2012-10-17"}""", TestName = "Outlives_another_order_of_names")]
    [TestCase("a.json", "\r\n\r\n{ \"Version\" :\t\"2012-10-17\",\r\n\"Statement\": [\r\n{\"Effect\":\"Allow\",\"Action\":\"\\u002a\",\r\n\"Resource\":\"*\"}]}", TestName = "Outlives_reformatting_and_escapes")]
    [TestCase("b/c.json", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""", TestName = "Outlives_another_file")]
    [TestCase("a.yaml", "Version: '2012-10-17'\nStatement:\n  - Effect: Allow\n    Action: '*'\n    Resource: '*'\n", TestName = "Outlives_another_syntax")]
    public void Outlives(string name, string text) => Assert.That(Single(name, text), Is.EqualTo(Known));

    [Test]
    public void Outlives_a_move_among_other_statements() =>
        Assert.That(Single("a.json", Policy(Other, Administrator)), Is.EqualTo(Known));

    [Test]
    public void Outlives_another_order_of_condition_operators_keys_and_lone_values()
    {
        const string One = """{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringEquals":{"aws:RequestedRegion":"eu-west-1","aws:RequestTag/a":["b"]},"Bool":{"aws:SecureTransport":"true"}}}""";
        const string Two = """{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":["true"]},"StringEquals":{"aws:RequestTag/a":"b","aws:RequestedRegion":["eu-west-1"]}}}""";

        Assert.That(Single("a.json", Policy(One)), Is.EqualTo(Single("a.json", Policy(Two))).And.Not.EqualTo(Known));
    }

    [TestCase("a.json", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["*","s3:GetObject"],"Resource":"*"}]}""", TestName = "Differs_for_another_action")]
    [TestCase("a.json", """{"Version":"2012-10-17","Statement":[{"Sid":"A","Effect":"Allow","Action":"*","Resource":"*"}]}""", TestName = "Differs_for_another_element")]
    [TestCase("a.json", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","NotAction":"iam:*","Resource":"*"}]}""", TestName = "Differs_for_another_rule")]
    public void Differs(string name, string text) => Assert.That(Single(name, text), Is.Not.EqualTo(Known));

    [Test]
    public void Differs_by_rule_kind_and_occurrence_alone()
    {
        var finding = Lint("a.json", Policy(Administrator)).Single();
        var rule = finding with { Rule = RuleCatalogue.Find("PL4101")! };
        var kind = finding with { Document = new PolicyDocument(finding.Document!.Written, KindJudgement.Certain(PolicyKind.Session)) };

        var fingerprints = Fingerprint.Assign([finding, rule, kind, finding]).Select(other => other.Fingerprint).ToArray();

        Assert.That(fingerprints, Is.Unique);
        Assert.That(fingerprints[0], Is.EqualTo(Known));
    }

    [Test]
    public void Tells_the_second_equal_statement_from_the_first_and_from_the_third()
    {
        var two = Lint("a.json", Policy(Administrator, Administrator)).Select(finding => finding.Fingerprint).ToArray();
        var three = Lint("a.json", Policy(Administrator, Other, Administrator, Administrator)).Select(finding => finding.Fingerprint).ToArray();

        Assert.That(two, Is.Unique.And.Exactly(2).Items);
        Assert.That(two[0], Is.EqualTo(Known));
        Assert.That(three, Is.Unique.And.Exactly(3).Items);
        Assert.That(three.Take(2), Is.EqualTo(two));
    }

    [Test]
    public void Names_a_finding_of_the_document_by_the_statement_it_stands_in()
    {
        const string Misspelt = """{"Effect":"Allow","Actions":"s3:GetObject","Action":"s3:PutObject","Resource":"arn:aws:s3:::a/*"}""";
        var one = Single("a.json", Policy(Misspelt));

        Assert.That(Single("a.json", Policy(Other, Misspelt)), Is.EqualTo(one));
        Assert.That(Single("a.json", Policy(Misspelt.Replace("a/*", "b/*", StringComparison.Ordinal))), Is.Not.EqualTo(one));
    }

    [Test]
    public void Names_a_finding_of_the_document_by_the_element_it_stands_on()
    {
        var text = Policy(Other);
        var one = Single("a.json", text.Insert(1, "\"Name\":\"x\","));
        var two = Single("a.json", Policy(Other, Other.Replace("reports", "bills", StringComparison.Ordinal)).Insert(1, "\"Name\": [\"x\"],"));

        Assert.That(two, Is.EqualTo(one));
        Assert.That(Single("a.json", text.Insert(1, "\"Name\":\"y\",")), Is.Not.EqualTo(one));
    }

    [Test]
    public void Does_not_depend_on_the_wording()
    {
        var finding = Lint("a.json", Policy(Administrator)).Single();

        Assert.That(Fingerprint.Assign([finding with { Arguments = ["other", "words"] }]).Single().Fingerprint, Is.EqualTo(Known));
    }

    private static string Policy(params string[] statements) =>
        "{\"Version\":\"2012-10-17\",\"Statement\":[" + string.Join(",", statements) + "]}";

    private static string Single(string name, string text) => Lint(name, text).Single().Fingerprint;

    private static System.Collections.Immutable.ImmutableArray<Finding> Lint(string name, string text) =>
        Linter.Lint(new SourceSet(new SourceText(name, text)), LintOptions.Default).Findings;
}
