using PolicyLint.Linting;
using PolicyLint.Model;
using PolicyLint.Reading;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Reading;

public sealed class PolicyFileReaderTests
{
    private const string Policy = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""";

    [Test]
    public void Finds_a_policy_in_what_get_policy_version_prints() =>
        AssertAdministrator("""{"PolicyVersion":{"Document":#,"VersionId":"v1"}}""".Replace("#", Policy), "PolicyVersion.Document.Statement[0].Action");

    [Test]
    public void Finds_a_policy_in_a_list() => AssertAdministrator($"[{Policy}]", "[0].Statement[0].Action");

    [Test]
    public void Finds_a_policy_in_a_string() =>
        AssertAdministrator($$"""{"Policy":"{{Policy.Replace("\"", "\\\"")}}"}""", "Policy.Statement[0].Action");

    [Test]
    public void Finds_a_url_encoded_policy_at_its_exact_place()
    {
        var text = """{"PolicyVersion":{"Document":"#"}}""".Replace("#", Uri.EscapeDataString(Policy));

        var finding = AssertAdministrator(text, "PolicyVersion.Document.Statement[0].Action");

        var span = finding.Place.SourceSpan;
        Assert.That(Uri.UnescapeDataString(text[span.Start..span.End]), Is.EqualTo("\"*\""));
    }

    [TestCase("a.json", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""", PolicyKind.Identity, false)]
    [TestCase("a.json", """{"Effect":"Allow","Principal":"*","Action":"sts:AssumeRole"}""", PolicyKind.Trust, true)]
    [TestCase("a.json", """{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"*"}""", PolicyKind.Resource, false)]
    [TestCase("a.scp.json", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""", PolicyKind.ServiceControl, true)]
    [TestCase("org/scps/a.json", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""", PolicyKind.ServiceControl, true)]
    [TestCase("a.boundary.yaml", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""", PolicyKind.Boundary, true)]
    public void Tells_the_kind_by_name_then_content(string name, string statement, PolicyKind kind, bool isCertain)
    {
        var document = PolicyLint.Reading.PolicyFiles.PolicyFileReader.Read(
            new SourceText(name, $$"""{"Version":"2012-10-17","Statement":{{statement}}}"""),
            new PolicyLint.Reading.PolicyFiles.PolicyFileOptions(null, false)).Inventory.Documents.Single();

        Assert.That((document.Kind.Presumed, document.Kind.IsCertain), Is.EqualTo((kind, isCertain)));
    }

    [TestCase("{}")]
    [TestCase("""{"Statement":[{"Sid":"a","DataIdentifier":["x"],"Operation":{}}],"Version":"2021-06-01"}""")]
    [TestCase("""{"compilerOptions": {'broken'}""")]
    [TestCase("not: [closed")]
    public void Says_nothing_of_what_is_no_policy(string text)
    {
        var result = Lint("a.yaml", text, false);

        Assert.That(result.Findings, Is.Empty);
        Assert.That(result.NotAnalysed, Is.Empty);
        Assert.That(result.Policies, Is.Zero);
    }

    [Test]
    public void Says_that_a_named_file_holds_no_policy() =>
        Assert.That(Lint("a.json", "{}", true).Findings.Single().Rule.Id, Is.EqualTo("PL0006"));

    [Test]
    public void Says_that_a_broken_policy_was_not_analysed()
    {
        var result = Lint("a.json", """{"Statement": "Effect", : [""", false);

        Assert.That(result.NotAnalysed.Single().Line, Is.EqualTo(1));
        Assert.That(result.Findings.Select(finding => finding.Rule.Id), Does.Contain("PL0001"));
    }

    [Test]
    public void Lints_what_stands_behind_a_syntax_error() => Assert.That(
        Lint("a.json", Policy.Replace("\"Allow\",", "\"Allow\"", StringComparison.Ordinal), false).Findings.Select(finding => finding.Rule.Id),
        Is.EquivalentTo(new[] { "PL0001", "PL4001" }));

    [Test]
    public void Says_that_a_text_is_utf16_without_a_mark()
    {
        var source = SourceText.FromBytes("a.json", System.Text.Encoding.Unicode.GetBytes(Policy));
        var result = Linter.Lint(new SourceSet(source), LintOptions.Default);

        Assert.That(result.Findings.Single().Rule.Id, Is.EqualTo("PL0004"));
        Assert.That(result.NotAnalysed, Has.Length.EqualTo(1));
    }

    [Test]
    public void Reports_a_doubled_name_with_the_first_one() => Assert.That(
        Lint("a.json", Policy.Replace("\"Effect\":\"Allow\"", "\"Effect\":\"Deny\",\"Effect\":\"Deny\"", StringComparison.Ordinal), false)
            .Findings.Single().Related.Single().Message,
        Is.EqualTo("first here"));

    [Test]
    public void Keeps_a_fingerprint_through_reformatting_and_tells_equal_statements_apart()
    {
        var one = AssertAdministrator(Policy, "Statement[0].Action");
        var moved = Lint("b.json", "\n\n" + """{"Statement": {"Resource": ["*"], "Action": "*", "Effect": "Allow"}, "Version": "2012-10-17"}""", false);
        var twice = Lint("c.json", """{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"},{"Effect":"Allow","Action":"*","Resource":"*"}]}""", false);

        Assert.That(one.Fingerprint, Does.Match("^pl1:[0-9a-f]{16}$"));
        Assert.That(moved.Findings.Single().Fingerprint, Is.EqualTo(one.Fingerprint));
        Assert.That(twice.Findings.Select(finding => finding.Fingerprint), Is.Unique.And.Contain(one.Fingerprint));
    }

    private static PolicyLint.Diagnostics.Finding AssertAdministrator(string text, string path)
    {
        var result = Lint("a.json", text, false);
        var finding = result.Findings.Single();
        Assert.That(finding.Rule.Id, Is.EqualTo("PL4001"));
        Assert.That(result.Paths.Of(finding.Place), Is.EqualTo(path));
        return finding;
    }

    private static LintResult Lint(string name, string text, bool expectsPolicy) =>
        Linter.Lint(new SourceSet(new SourceText(name, text)), new LintOptions { ExpectsPolicy = expectsPolicy });

    [Test]
    public void Reads_a_statement_with_a_merge_key_and_says_nothing_of_the_key()
    {
        const string text = "Version: '2012-10-17'\nStatement:\n  - &b\n    Effect: Deny\n    Action: 's3:*'\n    Resource: '*'\n  - <<: *b\n    Effect: Allow\n    Action: '*'\n";

        var findings = PolicyLint.Linting.Linter.Lint(new SourceSet(new SourceText("a.yaml", text)), PolicyLint.Linting.LintOptions.Default).Findings;

        Assert.That(findings.Select(finding => finding.Rule.Id), Is.EqualTo(new[] { "PL4001" }));
    }

    [TestCase("%7B%22Statement%22%3A%7B%22Effect%22%3A%22Allow%22%2C%22Action%22%3A%22%2A%22%2C%22Resource%22%3A%22%2A%22%7D%7D")]
    [TestCase("\"%7B%22Statement%22%3A%7B%22Effect%22%3A%22Allow%22%2C%22Action%22%3A%22%2A%22%2C%22Resource%22%3A%22%2A%22%7D%7D\"")]
    public void Reads_a_document_that_is_url_encoded_as_a_whole(string text)
    {
        var findings = PolicyLint.Linting.Linter.Lint(new SourceSet(new SourceText("a.json", text)), PolicyLint.Linting.LintOptions.Default).Findings;

        var finding = findings.Single();
        Assert.That(finding.Rule.Id, Is.EqualTo("PL4001"));
        Assert.That(text.Substring(finding.Place.SourceSpan.Start, finding.Place.SourceSpan.Length), Is.EqualTo("%22%2A%22"));
    }
}
