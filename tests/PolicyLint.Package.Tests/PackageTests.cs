using System.IO.Compression;
using System.Text;

namespace PolicyLint.Package.Tests;

/// <summary>What the package does in someone's build; that its files are there says little.</summary>
public sealed class PackageTests : IDisposable
{
    private const string AnalyzerFolder = "analyzers/dotnet/cs/";
    private const string JsonFinding =
        "policies/admin.policy.json(4,36): warning PL4001: this statement allows every action on every resource; list the actions that are used";
    private const string YamlFinding =
        "policies/admin.policy.yaml(4,13): warning PL4001: this statement allows every action on every resource; list the actions that are used";

    private static readonly string[] LoadErrors = ["AD0001", "CS8032", "CS8034", "CS9057"];

    private readonly TemporaryFolder _folder = new();
    private string _package = string.Empty;
    private Consumer _consumer = null!;

    [OneTimeSetUp]
    public void Pack()
    {
        _package = SharedPackage.Path;
        _consumer = Consumer.Create(_folder["consumer"], SharedPackage.Feed);
        AddPolicies(_consumer);
    }

    public void Dispose() => _folder.Dispose();

    [Test]
    public void Holds_exactly_what_the_compiler_needs()
    {
        using var archive = ZipFile.OpenRead(_package);
        var entries = archive.Entries.Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("package/services/", StringComparison.Ordinal));

        Assert.That(entries, Is.EquivalentTo(new[]
        {
            "[Content_Types].xml",
            "_rels/.rels",
            "PolicyLint.Analyzers.nuspec",
            "README.md",
            "THIRD-PARTY-NOTICES.txt",
            "analyzers/dotnet/cs/PolicyLint.Analyzers.dll",
            "analyzers/dotnet/cs/PolicyLint.CodeFixes.dll",
            "analyzers/dotnet/cs/PolicyLint.Core.dll",
            "analyzers/dotnet/cs/YamlDotNet.dll",
            "build/PolicyLint.Analyzers.props",
            "build/PolicyLint.Analyzers.targets",
            "buildTransitive/PolicyLint.Analyzers.props",
            "buildTransitive/PolicyLint.Analyzers.targets",
        }));
    }

    [Test]
    public void Asks_for_no_other_package_and_stays_out_of_what_is_published()
    {
        using var archive = ZipFile.OpenRead(_package);
        using var reader = new StreamReader(archive.GetEntry("PolicyLint.Analyzers.nuspec")!.Open());
        var nuspec = reader.ReadToEnd();

        Assert.That(nuspec, Does.Contain("<developmentDependency>true</developmentDependency>"));
        Assert.That(nuspec, Does.Contain("<license type=\"expression\">MIT</license>"));
        Assert.That(nuspec, Does.Not.Contain("<dependency "));
    }

    [Test]
    public void Reports_findings_of_json_and_yaml_at_their_lines()
    {
        var (exitCode, diagnostics) = _consumer.Build("-p:CI=true");

        Assert.That(exitCode, Is.Zero, string.Join('\n', diagnostics));
        Assert.That(diagnostics.Select(WithoutPageAndProject), Is.EquivalentTo(new[] { JsonFinding, YamlFinding }));
    }

    [TestCase("-p:PolicyLintEnabled=false")]
    [TestCase("-p:PolicyLintAutoInclude=false")]
    [TestCase("-p:NoWarn=PL4001%3BPL4101")]
    public void Allows_everything_when_it_is_switched_off(string property)
    {
        var (exitCode, diagnostics) = _consumer.Build(property);

        Assert.That(exitCode, Is.Zero);
        Assert.That(diagnostics, Is.Empty);
    }

    [Test]
    public void Reports_findings_of_a_listed_file_of_any_name()
    {
        var (_, diagnostics) = _consumer.Build("-p:PolicyLintAutoInclude=false", "-p:ListedPolicy=other/admin.json");

        Assert.That(diagnostics, Has.Length.EqualTo(1));
        Assert.That(diagnostics[0], Does.StartWith("other/admin.json(4,36): warning PL4001: "));
    }

    [Test]
    public void Reports_a_listed_file_that_the_glob_finds_too_only_once()
    {
        var (_, diagnostics) = _consumer.Build("-p:ListedPolicy=policies/admin.policy.json");

        Assert.That(diagnostics.Select(WithoutPageAndProject), Is.EquivalentTo(new[] { JsonFinding, YamlFinding }));
    }

    [Test]
    public void Fails_the_build_when_findings_are_errors()
    {
        var (exitCode, diagnostics) = _consumer.Build("-p:WarningsAsErrors=PL4001");

        Assert.That(exitCode, Is.Not.Zero);
        Assert.That(diagnostics.Select(WithoutPageAndProject), Does.Contain(JsonFinding.Replace("warning", "error", StringComparison.Ordinal)));
    }

    [TestCase("-p:PolicyLintProfile=strikt", "PolicyLintProfile is 'strikt'; it can be 'default' or 'strict'.")]
    [TestCase("-p:PolicyLintToday=31.1.2026", "PolicyLintToday is '31.1.2026'; write a day as in 2026-01-31.")]
    public void Fails_the_build_when_a_property_is_not_understood(string property, string error)
    {
        var (exitCode, diagnostics) = _consumer.Build(property);

        Assert.That(exitCode, Is.Not.Zero);
        Assert.That(diagnostics, Has.Some.Contains(error));
    }

    [TestCase("YamlDotNet.dll", null)]
    [TestCase("PolicyLint.Core.dll", null)]
    [TestCase("PolicyLint.Analyzers.dll", "not an assembly")]
    public void Fails_a_build_of_ci_when_an_assembly_cannot_be_loaded(string assembly, string? content)
    {
        var (exitCode, diagnostics) = CreateBroken(assembly, content).Build("-p:CI=true");

        Assert.That(exitCode, Is.Not.Zero, string.Join('\n', diagnostics));
        Assert.That(diagnostics.Where(IsLoadError), Is.Not.Empty.And.All.Contains("error "), string.Join('\n', diagnostics));
    }

    [Test]
    public void Fails_a_build_of_ci_when_the_compiler_is_too_old()
    {
        var feed = _folder["new-feed"];
        using (var archive = ZipFile.OpenRead(_package))
        {
            var newer = NewerCompiler.Asked(archive.GetEntry(AnalyzerFolder + "PolicyLint.Analyzers.dll")!);
            PackageFeed.CopyWith(_package, feed, AnalyzerFolder + "PolicyLint.Analyzers.dll", newer);
        }

        var consumer = Consumer.Create(_folder["new-consumer"], feed);
        AddPolicies(consumer);
        var (exitCode, diagnostics) = consumer.Build("-p:CI=true");

        Assert.That(exitCode, Is.Not.Zero, string.Join('\n', diagnostics));
        Assert.That(diagnostics, Has.Some.Contains("error CS9057"), string.Join('\n', diagnostics));
    }

    [Test]
    public void Warns_when_an_assembly_cannot_be_loaded_elsewhere()
    {
        var (exitCode, diagnostics) = CreateBroken("YamlDotNet.dll", null).Build("-p:CI=true", "-p:PolicyLintFailOnLoadError=false");

        Assert.That(exitCode, Is.Zero, string.Join('\n', diagnostics));
        Assert.That(diagnostics.Where(IsLoadError), Is.Not.Empty.And.All.Contains("warning "), string.Join('\n', diagnostics));
    }

    /// <summary>A consumer of the package with one assembly changed, or taken out.</summary>
    private Consumer CreateBroken(string assembly, string? content)
    {
        var name = Guid.NewGuid().ToString("N");
        var feed = _folder[name + "-feed"];
        PackageFeed.CopyWith(_package, feed, AnalyzerFolder + assembly, content is null ? null : Encoding.UTF8.GetBytes(content));
        var consumer = Consumer.Create(_folder[name], feed);
        AddPolicies(consumer);
        return consumer;
    }

    private static void AddPolicies(Consumer consumer)
    {
        const string Json = """
            {
              "Version": "2012-10-17",
              "Statement": [
                { "Effect": "Allow", "Action": "*", "Resource": "*" }
              ]
            }
            """;
        const string Yaml = """
            Version: "2012-10-17"
            Statement:
              - Effect: Allow
                Action: "*"
                Resource: "*"
            """;
        consumer.Write("policies/admin.policy.json", Json);
        consumer.Write("policies/admin.policy.yaml", Yaml);
        consumer.Write("cdk.out/admin.policy.json", Json);
        consumer.Write("bin/admin.policy.json", Json);
        consumer.Write("other/admin.json", Json);
    }

    private static bool IsLoadError(string line) => LoadErrors.Any(id => line.Contains(id, StringComparison.Ordinal));

    private static string WithoutPageAndProject(string line) =>
        line[..line.IndexOf(" (https://", StringComparison.Ordinal)].Replace('\\', '/');
}
