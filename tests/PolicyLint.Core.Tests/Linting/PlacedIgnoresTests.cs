using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Reading;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Linting;

/// <summary>Ignores in the text itself, in Metadata and in comments: where they hold, and what is wrong with them.</summary>
public sealed class PlacedIgnoresTests
{
    private const string Two = """
        Version: '2012-10-17'
        Statement:
          - Effect: Allow
            Action: '*'{0}
            Resource: '*'{1}
          {2}
          - Effect: Allow{3}
            Action: '*'
            Resource: '*'
        """;

    [TestCase("", "", "", "", "4 8")]
    [TestCase(" # policylint: ignore PL4001 break glass", "", "", "", "8")]
    [TestCase("", " # policylint: ignore PL4001 break glass", "", "", "4 8 PL9504:5")]
    [TestCase("", "", "# policylint: ignore PL4001 break glass", "", "4")]
    [TestCase("", "", "# policylint: ignore PL4001 break glass\n\n  # and more is said of it", "", "4")]
    [TestCase("", "", "", " # policylint: ignore PL4001 break glass", "4 8 PL9504:7")]
    public void Holds_where_a_comment_stands(string onAction, string onResource, string before, string onEffect, string lines) =>
        Assert.That(Lines(Format(onAction, onResource, before, onEffect)), Is.EqualTo(lines));

    [TestCase("#policylint: ignore PL4001 break glass")]
    [TestCase("#   policylint:  ignore  PL4001  break glass")]
    [TestCase("# policylint: ignore PL4001 a reason with # in it: and colons")]
    public void Takes_a_comment_however_it_is_spaced(string comment) =>
        Assert.That(Lines(Format(" " + comment, "", "", "")), Is.EqualTo("8"));

    [TestCase("# policylint: ignore PL4001", "this ignore has no reason")]
    [TestCase("# policylint: ignore PL4001   ", "this ignore has no reason")]
    [TestCase("# policylint: ignore", "this ignore names no rule")]
    [TestCase("# policylint: disable PL4001 reason", "this comment for PolicyLint says nothing it knows")]
    [TestCase("# policylint: ignore PL4999 reason", "no rule has the id 'PL4999'")]
    [TestCase("# policylint: ignore pl4001 reason", "no rule has the id 'pl4001'")]
    [TestCase("# policylint: ignore PL0004 reason", "PL0004 cannot be ignored")]
    public void Reports_a_comment_that_hides_nothing(string comment, string message)
    {
        var findings = Lint(Format(" " + comment, "", "", ""));

        Assert.That(findings.Single(finding => finding.Rule.Id == "PL9503").Message, Is.EqualTo(message));
        Assert.That(findings.Count(finding => finding.Rule.Id == "PL4001"), Is.EqualTo(2));
    }

    [Test]
    public void Reports_a_comment_that_nothing_follows() => Assert.That(
        Lint(Format("", "", "", "") + "\n# policylint: ignore PL4001 reason").Single(finding => finding.Rule.Id == "PL9503").Message,
        Is.EqualTo("nothing follows that this ignore could be about"));

    [TestCase("Sid: '# policylint: ignore PL4001 reason'")]
    [TestCase("Sid: \"a # policylint: ignore PL4001 reason\"")]
    [TestCase("Sid: |\n      # policylint: ignore PL4001 reason")]
    public void Takes_no_text_for_a_comment(string sid) => Assert.That(
        Lint($"Version: '2012-10-17'\nStatement:\n  - Effect: Allow\n    {sid}\n    Action: '*'\n    Resource: '*'\n").Select(finding => finding.Rule.Id), Does.Contain("PL4001").And.No.Member("PL9504"));

    [Test]
    public void Holds_behind_a_block_scalar_and_in_it_not()
    {
        const string Text = """
            Resources:
              P:
                Type: AWS::IAM::ManagedPolicy
                Properties:
                  PolicyDocument: |
                    {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}
              # policylint: ignore PL4001 break glass
              Q:
                Type: AWS::IAM::ManagedPolicy
                Properties:
                  PolicyDocument: |
                    {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}
            """;

        Assert.That(Lines(Text, "t.yaml", "PL4001"), Is.EqualTo("6"));
    }

    [TestCase("ignore: [{rule: PL4001, reason: break glass}]", "")]
    [TestCase("ignore: [{rule: PL4001, reason: break glass, until: 2026-11-25}]", "")]
    [TestCase("ignore: [{rule: PL4001, reason: break glass, until: '2026-12-31'}]", "")]
    [TestCase("ignore: [{rule: PL4001, reason: break glass, until: 2026-11-24}]", "PL4001 PL9505")]
    [TestCase("ignore: [{rule: PL4001, reason: break glass, until: soon}]", "PL4001 PL9503")]
    [TestCase("ignore: [{rule: PL4001}]", "PL4001 PL9503")]
    [TestCase("ignore: [{rule: PL4001, reason: ''}]", "PL4001 PL9503")]
    [TestCase("ignore: [{reason: break glass}]", "PL4001 PL9503")]
    [TestCase("ignore: [{rule: PL4001, reason: a, path: b}]", "PL4001 PL9503")]
    [TestCase("ignore: [PL4001]", "PL4001 PL9503")]
    [TestCase("ignore: PL4001", "PL4001 PL9503")]
    [TestCase("ignores: []", "PL4001 PL9503")]
    [TestCase("ignore: [{rule: PL4010, reason: a}]", "PL4001 PL9504")]
    [TestCase("ignore: [{rule: PL4101, reason: it is no more needed once PL4001 is repaired}]", "PL4001")]
    [TestCase("ignore: [{rule: PL4033, reason: a rule that does not run here}]", "PL4001")]
    public void Holds_in_the_metadata_of_a_resource(string ignore, string rules) => Assert.That(
        string.Join(' ', Lint(Template($"Metadata: {{PolicyLint: {{{ignore}}}}}, "), "t.yaml").Select(finding => finding.Rule.Id).Where(id => id != "PL7010").Order()), Is.EqualTo(rules));

    [Test]
    public void Holds_in_a_resource_and_not_beside_it() => Assert.That(
        Lines(Template("Metadata: {PolicyLint: {ignore: [{rule: PL4001, reason: break glass}]}}, ") + Policy("Q", string.Empty), "t.yaml", "PL4001"), Is.EqualTo("3"));

    [Test]
    public void Holds_in_all_of_a_template() => Assert.That(
        Lines("Metadata: {PolicyLint: {ignore: [{rule: PL4001, reason: break glass}]}}\n" + Template(string.Empty) + Policy("Q", string.Empty), "t.yaml", "PL4001"), Is.Empty);

    [Test]
    public void Holds_in_json_and_counts()
    {
        const string Text = """
            {"Resources": {"P": {"Type": "AWS::IAM::ManagedPolicy", "Metadata": {"PolicyLint": {"ignore": [{"rule": "PL4001", "reason": "break glass"}]}},
              "Properties": {"PolicyDocument": {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}}}}}
            """;
        var result = Linter.Lint(new SourceSet(new SourceText("t.json", Text)), Options);

        Assert.That(result.Findings.Select(finding => finding.Rule.Id), Has.None.EqualTo("PL4001"));
        Assert.That(result.Suppressed, Is.EqualTo(1));
    }

    [Test]
    public void Stands_at_the_exact_place()
    {
        const string Text = "Version: '2012-10-17'\nStatement:\n  # policylint: ignore PL4999 reason  \n  - {Effect: Deny, Action: '*', Resource: '*'}\n  # policylint: ignore PL4001 reason  \n  - {Effect: Deny, Action: '*', Resource: '*'}\n";
        var findings = Lint(Text);

        Assert.That(findings.Select(finding => Text.Substring(finding.Place.SourceSpan.Start, finding.Place.SourceSpan.Length)), Is.EqualTo(new[] { "PL4999", "# policylint: ignore PL4001 reason" }));
    }

    [Test]
    public void Says_nothing_of_a_file_that_holds_no_policy() =>
        Assert.That(Lint("# policylint: ignore PL4001 reason\nkey: value\n", "values.yaml"), Is.Empty);

    private static readonly LintOptions Options = new() { Today = new DateTime(2026, 11, 25) };

    private static Finding[] Lint(string text, string name = "policy.yaml") => [.. Linter.Lint(new SourceSet(new SourceText(name, text)), Options).Findings];

    /// <summary>The lines of findings of a rule, and of all that is said of ignores.</summary>
    private static string Lines(string text, string name = "policy.yaml", string rule = "PL4001") => string.Join(' ', Lint(text, name)
        .Where(finding => finding.Rule.Id == rule || finding.Rule.Family == RuleFamily.Settings)
        .OrderBy(finding => finding.Rule.Id, StringComparer.Ordinal)
        .Select(finding => (finding.Rule.Id == rule ? string.Empty : finding.Rule.Id + ":") + finding.Place.Source.Lines.LineAt(finding.Place.SourceSpan.Start)));

    private static string Format(params string[] parts) => parts.Select((part, index) => (part, index)).Aggregate(Two, (text, entry) => text.Replace($"{{{entry.index}}}", entry.part));

    private static string Template(string metadata) => "Resources:\n" + Policy("P", metadata);

    private static string Policy(string id, string metadata) =>
        $"  {id}: {{Type: AWS::IAM::ManagedPolicy, {metadata}Properties: {{Roles: [r], PolicyDocument: {{Version: '2012-10-17', Statement: [{{Effect: Allow, Action: '*', Resource: '*'}}]}}}}}}\n";
}
