using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Linting;

/// <summary>Settings of several folders, and which files they are about.</summary>
public sealed class SettingsTests
{
    private static readonly Settings Outer = MarkedSettings.Clean("""
        {
          "profile": "strict", "severity": { "PL4001": "error", "PL4101": "info" }, "ownAccounts": ["111122223333"],
          "kinds": { "team/*.json": "identity" }, "ignore": [{ "rule": "PL4001", "path": "team/a.json", "reason": "outer" }]
        }
        """);

    private static readonly Settings Inner = MarkedSettings.Clean("""
        {
          "severity": { "PL4001": "warning" }, "ownAccounts": ["444455556666"],
          "kinds": { "a.json": "boundary" }, "ignore": [{ "rule": "PL4101", "path": "/a.json", "reason": "inner" }]
        }
        """, "team/policylint.json");

    [Test]
    public void Lets_the_nearer_settings_hold_and_adds_lists_up()
    {
        var settings = Settings.Merge(Outer, Inner);

        Assert.Multiple(() =>
        {
            Assert.That(settings.Profile, Is.EqualTo(Profile.Strict));
            Assert.That(settings.Severities["PL4001"], Is.EqualTo(Severity.Warning));
            Assert.That(settings.Severities["PL4101"], Is.EqualTo(Severity.Info));
            Assert.That(settings.OwnAccounts, Is.EquivalentTo(["111122223333", "444455556666"]));
            Assert.That(settings.Ignores.Select(ignore => ignore.Reason), Is.EqualTo(["outer", "inner"]));
            Assert.That(settings.KindOf("team/a.json"), Is.EqualTo(PolicyKind.Boundary));
            Assert.That(settings.KindOf("team/b.json"), Is.EqualTo(PolicyKind.Identity));
        });
    }

    [Test]
    public void Lets_a_nearer_profile_hold() => Assert.That(
        Settings.Merge(Outer, MarkedSettings.Clean("""{ "profile": "default" }""")).Profile,
        Is.EqualTo(Profile.Default));

    [Test]
    public void Lets_nothing_hold_that_stands_around_a_root()
    {
        var root = MarkedSettings.Clean("""{ "root": true }""", "team/policylint.json");

        Assert.That(Settings.Merge(Outer, root), Is.SameAs(root));
        Assert.That(Settings.Merge(root, Inner).IsRoot, Is.True);
    }

    [TestCase("a.json", "team/a.json", true)]
    [TestCase("a.json", "./team/a.json", true)]
    [TestCase("a.json", "team/deep/a.json", true)]
    [TestCase("/a.json", "team/deep/a.json", false)]
    [TestCase("a.json", "a.json", false)]
    [TestCase("a.json", "teams/a.json", false)]
    [TestCase("a.json", "team/../a.json", false)]
    [TestCase("deep", "team/deep/a.json", true)]
    [TestCase("deep/", "team/deep/down/a.json", true)]
    [TestCase("deep/", "team/deep", false)]
    [TestCase("**/down/*.json", "team/deep/down/a.json", true)]
    public void Takes_a_path_as_relative_to_the_folder_of_its_settings(string glob, string path, bool isAbout)
    {
        var settings = MarkedSettings.Clean($$"""{ "kinds": { "{{glob}}": "trust" } }""", "team/policylint.json");

        Assert.That(settings.KindOf(path), Is.EqualTo(isAbout ? PolicyKind.Trust : (PolicyKind?)null));
    }

    [TestCase("/repo", "/repo/sub/a.json", true)]
    [TestCase("/repo/", "/repo/sub/a.json", true)]
    [TestCase("/", "/sub/a.json", true)]
    [TestCase("/repo", "/repository/a.json", false)]
    [TestCase("", "/repo/a.json", false)]
    [TestCase(".", "sub/a.json", true)]
    [TestCase("", "../a.json", false)]
    public void Takes_the_folder_that_the_host_gives(string folder, string path, bool isAbout)
    {
        var text = new SourceText("../policylint.json", """{ "kinds": { "*.json": "trust" } }""");
        var settings = SettingsReader.Read(text, folder).Settings;

        Assert.That(settings.KindOf(path), Is.EqualTo(isAbout ? PolicyKind.Trust : (PolicyKind?)null));
        Assert.That(settings.Kinds.Single().BasePath, Is.EqualTo(folder));
    }

    [Test]
    public void Gives_rules_what_they_need()
    {
        var rules = Outer.ToRuleSettings();

        Assert.Multiple(() =>
        {
            Assert.That(rules.Profile, Is.EqualTo(Profile.Strict));
            Assert.That(rules.OwnAccounts, Is.EqualTo(Outer.OwnAccounts));
            Assert.That(rules.SeverityOf(RuleCatalogue.Find("PL4001")!), Is.EqualTo(Severity.Error));
            Assert.That(rules.SeverityOf(RuleCatalogue.Find("PL0001")!), Is.EqualTo(Severity.Error));
        });
    }
}
