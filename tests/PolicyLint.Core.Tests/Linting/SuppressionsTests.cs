using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Reading;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Linting;

/// <summary>Findings that an ignore sets aside, and ignores that set nothing aside.</summary>
public sealed class SuppressionsTests
{
    private const string Administrator = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""";

    [Test]
    public void Sets_aside_findings_of_the_rule_in_files_of_the_path_and_counts_them()
    {
        var suppressions = Of("""{ "ignore": [{ "rule": "PL4001", "path": "old/", "reason": "x" }] }""");

        Assert.Multiple(() =>
        {
            Assert.That(suppressions.IsSuppressed(Finding("old/a.json")), Is.True);
            Assert.That(suppressions.IsSuppressed(Finding("old/b.json")), Is.True);
            Assert.That(suppressions.IsSuppressed(Finding("new/a.json")), Is.False);
            Assert.That(suppressions.IsSuppressed(Finding("old/a.json") with { Rule = RuleCatalogue.Find("PL4101")! }), Is.False);
            Assert.That(suppressions.Count, Is.EqualTo(2));
            Assert.That(suppressions.Unused(), Is.Empty);
        });
    }

    [Test]
    public void Reports_an_ignore_that_matched_nothing_where_it_stands()
    {
        const string Text = """{ "ignore": [{ "path": "gone.json", "rule": "PL4001", "reason": "x" }, { "rule": "PL4001", "reason": "y" }, { "rule": "PL5001", "reason": "z" }] }""";
        var suppressions = Of(Text);
        suppressions.IsSuppressed(Finding("a.json"));

        var unused = suppressions.Unused().ToArray();

        Assert.Multiple(() =>
        {
            Assert.That(unused.Select(finding => finding.Rule.Id), Is.All.EqualTo("PL9502"));
            Assert.That(unused.Select(finding => finding.Message), Is.EqualTo(
                ["this ignore of PL4001 in 'gone.json' matches no finding", "this ignore of PL5001 matches no finding"]));
            Assert.That(unused[0].Place.SourceSpan, Is.EqualTo(TextSpan.FromBounds(Text.IndexOf("{ \"path\"", StringComparison.Ordinal), Text.IndexOf(", { \"rule\"", StringComparison.Ordinal))));
            Assert.That(unused[0].Severity, Is.EqualTo(Severity.Warning));
            Assert.That(unused.Select(finding => finding.Fingerprint), Is.Unique.And.All.StartsWith("pl1:"));
        });
    }

    [Test]
    public void Reports_only_ignores_that_the_run_looked_for()
    {
        var suppressions = Of("""{ "ignore": [{ "rule": "PL4001", "path": "a.json", "reason": "x" }, { "rule": "PL4001", "path": "b.json", "reason": "x" }] }""");

        var unused = suppressions.Unused(ignore => ignore.IsAbout("b.json")).ToArray();

        Assert.That(unused.Single().Message, Does.Contain("b.json"));
    }

    [TestCase("info", Severity.Info)]
    [TestCase("none", null)]
    public void Reports_an_unused_ignore_as_settings_say(string severity, Severity? expected)
    {
        var suppressions = Of($$"""{ "severity": { "PL9502": "{{severity}}" }, "ignore": [{ "rule": "PL4001", "reason": "x" }] }""");

        Assert.That(suppressions.Unused().Select(finding => (Severity?)finding.Severity).SingleOrDefault(), Is.EqualTo(expected));
    }

    [Test]
    public void Keeps_an_ignore_of_a_rule_that_another_finding_stands_for()
    {
        var suppressions = Of("""{ "ignore": [{ "rule": "PL4101", "reason": "x" }] }""");
        var finding = Finding("a.json");

        Assert.That(finding.Superseded.Select(covered => covered.Rule.Id), Does.Contain("PL4101"));
        Assert.That(suppressions.IsSuppressed(finding), Is.False);
        Assert.That(suppressions.Unused(), Is.Empty);
    }

    [Test]
    public void Counts_an_ignore_that_several_folders_hold_as_used_if_it_matches_in_one()
    {
        var outer = MarkedSettings.Clean("""{ "ignore": [{ "rule": "PL4001", "path": "team/a.json", "reason": "x" }] }""");
        var inner = MarkedSettings.Clean("""{ "ignore": [{ "rule": "PL4001", "path": "b.json", "reason": "x" }] }""", "team/policylint.json");
        var suppressions = new Suppressions(outer);

        Assert.That(suppressions.For(Settings.Merge(outer, inner)).IsSuppressed(Finding("team/a.json")), Is.True);
        Assert.That(suppressions.Count, Is.EqualTo(1));
        Assert.That(suppressions.Unused().Single().Place.Source.Name, Is.EqualTo("team/policylint.json"));
    }

    [Test]
    public void Spells_paths_as_the_host_does()
    {
        var settings = SettingsReader.Read(
            new SourceText("../policylint.json", """{ "ignore": [{ "rule": "PL4001", "path": "/team/a.json", "reason": "x" }] }"""), "/repo").Settings;

        Assert.That(new Suppressions(settings, name => "/repo/team/" + name).IsSuppressed(Finding("a.json")), Is.True);
        Assert.That(new Suppressions(settings).IsSuppressed(Finding("a.json")), Is.False);
    }

    [Test]
    public void Counts_right_from_many_threads()
    {
        var suppressions = Of("""{ "ignore": [{ "rule": "PL4001", "reason": "x" }] }""");
        var finding = Finding("a.json");

        Parallel.For(0, 10_000, _ => suppressions.IsSuppressed(finding));

        Assert.That(suppressions.Count, Is.EqualTo(10_000));
    }

    private static Suppressions Of(string text) => new(MarkedSettings.Clean(text));

    private static Finding Finding(string name) =>
        Linter.Lint(new SourceSet(new SourceText(name, Administrator)), LintOptions.Default).Findings.Single();
}
