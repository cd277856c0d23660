using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Linting;

public sealed class SettingsReaderTests
{
    [Test]
    public void Reads_every_setting()
    {
        var settings = Read("""
            {
              // which project this is
              "$schema": "x", "root": true, "profile": "strict",
              "severity": {"pl4001": "error", "PL5003": "none"},
              "kinds": {"org/*.json": "scp"},
              "ownAccounts": ["111122223333"], "trustedAccounts": ["444455556666"],
              "ignore": [{"rule": "PL5002", "path": "public/**", "reason": "downloads are public"}]
            }
            """).Settings;

        Assert.Multiple(() =>
        {
            Assert.That(settings.IsRoot, Is.True);
            Assert.That(settings.Profile, Is.EqualTo(Profile.Strict));
            Assert.That(settings.Severities["PL4001"], Is.EqualTo(Severity.Error));
            Assert.That(settings.KindOf("org/a.json"), Is.EqualTo(PolicyKind.ServiceControl));
            Assert.That(settings.KindOf("other/a.json"), Is.Null);
            Assert.That(settings.OwnAccounts, Does.Contain("111122223333"));
            Assert.That(settings.Ignores.Single().Reason, Is.EqualTo("downloads are public"));
        });
    }

    [TestCase("""{"profle": "strict"}""", "\"profle\"", "did you mean 'profile'?")]
    [TestCase("""{"profile": "strct"}""", "\"strct\"", "did you mean 'strict'?")]
    [TestCase("""{"root": "yes"}""", "\"yes\"", "write true or false")]
    [TestCase("""{"severity": {"PL40011": "error"}}""", "\"PL40011\"", "did you mean 'PL4001'?")]
    [TestCase("""{"severity": {"PL0001": "none"}}""", "\"PL0001\"", "remove it")]
    [TestCase("""{"kinds": {"a": "identiy"}}""", "\"identiy\"", "did you mean 'identity'?")]
    [TestCase("""{"ownAccounts": ["1111"]}""", "\"1111\"", "write it as in \"111122223333\"")]
    [TestCase("""{"ignore": [{"rule": "PL4001"}]}""", "{\"rule\": \"PL4001\"}", "add \"reason\": \"…\"")]
    [TestCase("""{"root": true, "root": true}""", "\"root\"", "merge the two into one")]
    [TestCase("""{"root": true,}""", ",", "remove the comma")]
    public void Reports_what_it_does_not_understand_at_its_place(string text, string part, string advice)
    {
        var finding = Read(text).Findings.Single();

        Assert.That(finding.Rule.Id, Is.EqualTo("PL9501"));
        Assert.That(finding.Advice, Is.EqualTo(advice));
        Assert.That(finding.Place.SourceSpan, Is.EqualTo(new TextSpan(text.LastIndexOf(part, StringComparison.Ordinal), part.Length)));
    }

    [Test]
    public void Lets_a_nearer_file_win_and_adds_lists_up()
    {
        var near = Read("""{"profile": "default", "severity": {"PL4001": "info"}, "ownAccounts": ["111122223333"]}""").Settings;
        var far = Read("""{"root": true, "profile": "strict", "severity": {"PL4001": "error", "PL4002": "error"}, "ownAccounts": ["444455556666"]}""").Settings;

        var both = near.Over(far);

        Assert.Multiple(() =>
        {
            Assert.That(both.Profile, Is.EqualTo(Profile.Default));
            Assert.That(both.Severities["PL4001"], Is.EqualTo(Severity.Info));
            Assert.That(both.Severities["PL4002"], Is.EqualTo(Severity.Error));
            Assert.That(both.OwnAccounts, Has.Count.EqualTo(2));
            Assert.That(both.IsRoot, Is.True);
        });
    }

    [Test]
    public void Takes_a_glob_relative_to_the_folder_of_its_file()
    {
        var settings = SettingsReader.Read(new SourceText("../policylint.json", """{"kinds": {"/app/org/*.json": "scp"}}"""), "app").Settings;

        Assert.That(settings.KindOf("org/a.json"), Is.EqualTo(PolicyKind.ServiceControl));
    }

    private static SettingsReadResult Read(string text) => SettingsReader.Read(new SourceText("policylint.json", text));
}
