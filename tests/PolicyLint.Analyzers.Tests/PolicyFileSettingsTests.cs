using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace PolicyLint.Analyzers.Tests;

/// <summary>Settings files that the build hands over, and what they make of findings in files.</summary>
public sealed class PolicyFileSettingsTests
{
    private const string Plain = """{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}""";
    private const string Marked = """{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": {|PL4001:"*"|}, "Resource": "*"}]}""";
    private const string Off = """{"severity": {"PL4001": "none", "PL4101": "none"}}""";

    [TestCase("/app/policylint.json")]
    [TestCase("/policylint.json")]
    [TestCase("/app/iam/policylint.json")]
    public Task Allows_what_settings_around_the_file_switch_off(string settings) =>
        new PolicyFileTest((settings, Off), ("/app/iam/admin.policy.json", Plain)).RunAsync();

    [Test]
    public Task Reports_what_settings_of_another_folder_switch_off() =>
        new PolicyFileTest(("/app/other/policylint.json", Off), ("/app/iam/admin.policy.json", Marked)).RunAsync();

    [Test]
    public Task Stops_at_a_root() => new PolicyFileTest(
        ("/policylint.json", Off), ("/app/policylint.json", """{"root": true}"""), ("/app/iam/admin.policy.json", Marked)).RunAsync();

    [Test]
    public Task Takes_the_kind_of_a_file() => new PolicyFileTest(
        ("/app/policylint.json", """{"kinds": {"iam/*.json": "scp"}}"""), ("/app/iam/admin.policy.json", Plain)).RunAsync();

    [Test]
    public Task Sets_ignored_findings_aside() => new PolicyFileTest(
        ("/app/policylint.json", """{"ignore": [{"rule": "PL4001", "path": "iam/admin.policy.json", "reason": "a test"}]}"""),
        ("/app/iam/admin.policy.json", Plain),
        ("/app/iam/other.policy.json", Marked)).RunAsync();

    [Test]
    public async Task Takes_the_severity()
    {
        var test = new PolicyFileTest(
            ("/app/policylint.json", """{"severity": {"PL4001": "error"}}"""),
            ("/app/admin.policy.json", Marked.Replace("{|PL4001:\"*\"|}", "{|#0:\"*\"|}", StringComparison.Ordinal).Replace("\"Resource\": \"*\"", "\"Resource\": {|#1:\"*\"|}", StringComparison.Ordinal)));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("PL4001", DiagnosticSeverity.Error).WithLocation(0).WithLocation(1)
            .WithMessage("this statement allows every action on every resource; list the actions that are used"));
        await test.RunAsync();
    }

    [Test]
    public Task Reports_a_setting_that_is_not_known() =>
        new PolicyFileTest(("/app/policylint.json", """{{|PL9501:"profil"|}: "strict"}""")).WithBuild("build_property.ProjectDir = /app/").RunAsync();

    [Test]
    public Task Says_nothing_of_settings_above_a_root() => new PolicyFileTest(
        ("/policylint.json", """{"profil": "strict"}"""), ("/work/policylint.json", """{"root": true}"""))
        .WithBuild("build_property.ProjectDir = /work/app/").RunAsync();

    [Test]
    public Task Reports_broken_settings() => new PolicyFileTest(("/app/policylint.json", "{|PL9501:|}")).RunAsync();
}
