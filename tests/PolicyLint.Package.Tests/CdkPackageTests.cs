using System.Text.Json;

namespace PolicyLint.Package.Tests;

/// <summary>What the package says of C# code in someone's build.</summary>
public sealed class CdkPackageTests : IDisposable
{
    private const string Administrator = "Roles.cs(10,24): warning PL4001";
    private const string Everyone = "Roles.cs(7,71): warning PL5101";
    private const string PolicyFile = "policies/admin.policy.json(1,71): warning PL4001";

    private readonly TemporaryFolder _folder = new();
    private Consumer _consumer = null!;

    [OneTimeSetUp]
    public void Create()
    {
        _ = SharedPackage.Path;
        _consumer = Create("app/consumer", CdkLibrary.Name);
    }

    public void Dispose() => _folder.Dispose();

    [TearDown]
    public void RemoveSettings()
    {
        foreach (var name in new[] { "../policylint.json", "../../policylint.json", "policylint.json", "policies/policylint.json", ".editorconfig", ".globalconfig" })
        {
            File.Delete(Path.Combine(_consumer.Folder, name));
        }
    }

    [Test]
    public void Reports_findings_in_code_and_in_files_once()
    {
        var log = Path.Combine(_consumer.Folder, "log.json");
        var (exitCode, diagnostics) = _consumer.Build("-p:CI=true", $"-p:ErrorLog={log}%2Cversion=2.1");

        Assert.That(exitCode, Is.Zero, string.Join('\n', diagnostics));
        Assert.That(Heads(diagnostics), Is.EquivalentTo(new[] { Administrator, Everyone, PolicyFile }));
        using var sarif = JsonDocument.Parse(File.ReadAllText(log));
        var ids = sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(result => result.GetProperty("ruleId").GetString());
        Assert.That(ids.Where(id => id!.StartsWith("PL", StringComparison.Ordinal)), Is.EquivalentTo(new[] { "PL4001", "PL5101", "PL4001" }));
    }

    [Test]
    public void Says_nothing_again_where_nothing_is_compiled()
    {
        _consumer.Build();

        Assert.That(_consumer.BuildAgain().Diagnostics, Is.Empty);
    }

    [Test]
    public void Says_nothing_of_code_without_cdk() =>
        Assert.That(Heads(Create("other", "Something.Else").Build().Diagnostics), Is.EquivalentTo(new[] { PolicyFile }));

    [Test]
    public void Leaves_nothing_in_what_is_built()
    {
        var (exitCode, diagnostics) = _consumer.Build();
        Assert.That(exitCode, Is.Zero, string.Join('\n', diagnostics));
        var output = Directory.GetFiles(Path.Combine(_consumer.Folder, "bin"), "*", SearchOption.AllDirectories);
        var names = output.Select(Path.GetFileName);

        Assert.That(names, Does.Contain("Consumer.dll").And.Contain("Amazon.CDK.Lib.dll"));
        Assert.That(names, Has.None.Contains("PolicyLint").And.None.Contains("YamlDotNet"));
        Assert.That(output.Where(path => path.EndsWith(".deps.json", StringComparison.Ordinal)).Select(File.ReadAllText), Has.None.Contains("PolicyLint"));
    }

    [TestCase("../policylint.json")]
    [TestCase("../../policylint.json")]
    [TestCase("policylint.json")]
    public void Takes_settings_upward(string path)
    {
        _consumer.Write(path, """{"severity": {"PL4001": "error", "PL5101": "none"}}""");
        var (exitCode, diagnostics) = _consumer.Build();

        Assert.That(exitCode, Is.Not.Zero);
        Assert.That(Heads(diagnostics), Is.EquivalentTo(new[]
        {
            Administrator.Replace("warning", "error", StringComparison.Ordinal), PolicyFile.Replace("warning", "error", StringComparison.Ordinal),
        }));
    }

    [Test]
    public void Takes_settings_below_and_stops_at_a_root()
    {
        _consumer.Write("../policylint.json", """{"severity": {"PL5101": "none"}, "unknown": 1}""");
        _consumer.Write("policylint.json", """{"root": true}""");
        _consumer.Write("policies/policylint.json", """{"ignore": [{"rule": "PL4001", "reason": "a test"}]}""");

        Assert.That(Heads(_consumer.Build().Diagnostics), Is.EquivalentTo(new[] { Administrator, Everyone }));
    }

    [Test]
    public void Fails_on_a_setting_that_is_not_known()
    {
        _consumer.Write("policylint.json", """{"profil": "strict"}""");
        var (exitCode, diagnostics) = _consumer.Build();

        Assert.That(exitCode, Is.Not.Zero);
        Assert.That(Heads(diagnostics), Does.Contain("policylint.json(1,2): error PL9501"));
    }

    [Test]
    public void Takes_severities_of_an_editorconfig_for_code_and_of_a_globalconfig_for_both()
    {
        _consumer.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.PL5101.severity = error\n");
        _consumer.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.PL4001.severity = none\ndotnet_diagnostic.PL4101.severity = none\n");
        var (exitCode, diagnostics) = _consumer.Build();

        Assert.That(exitCode, Is.Not.Zero);
        Assert.That(Heads(diagnostics), Is.EquivalentTo(new[] { Everyone.Replace("warning", "error", StringComparison.Ordinal) }));
    }

    [Test]
    public void Says_in_one_line_what_was_read_and_fails_nothing_by_it()
    {
        var (exitCode, diagnostics) = _consumer.Build("-p:PolicyLintReport=true", "-p:TreatWarningsAsErrors=true", "-p:NoWarn=PL4001%3BPL4101%3BPL5101");

        Assert.That(exitCode, Is.Zero, string.Join('\n', diagnostics));
        Assert.That(diagnostics.Single(), Does.Contain("warning PL9020: 2 statements in C# read whole, 0 in part, 0 not; 1 policy files looked at").Or
            .Contain("warning PL9020: 1 statements in C# read whole, 0 in part, 0 not; 1 policy files looked at"));
    }

    [Test]
    public void Says_nothing_when_it_is_switched_off() => Assert.That(_consumer.Build("-p:PolicyLintEnabled=false").Diagnostics, Is.Empty);

    private Consumer Create(string folder, string library)
    {
        var consumer = Consumer.Create(_folder[folder], SharedPackage.Feed, library);
        consumer.Write("Roles.cs", """
            using Amazon.CDK.AWS.IAM;

            public class Roles
            {
                public Roles()
                {
                    var role = new Role(this, "Role", new RoleProps { AssumedBy = new AnyPrincipal() });
                    role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
                    {
                        Actions = ["*"],
                        Resources = ["*"],
                    }));
                }
            }
            """);
        consumer.Write("policies/admin.policy.json", """{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}""");
        return consumer;
    }

    private static IEnumerable<string> Heads(IEnumerable<string> diagnostics) =>
        diagnostics.Select(line => line.Replace('\\', '/')).Select(line => line[..line.IndexOf(": ", line.IndexOf(": ", StringComparison.Ordinal) + 1, StringComparison.Ordinal)]);
}
