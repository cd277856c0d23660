using System.Text.Json;
using System.Text.RegularExpressions;

namespace PolicyLint.Package.Tests;

/// <summary>The sample app prints the findings that it is there for, and can be synthesised as it is.</summary>
[Category(Tools.Category)]
public sealed partial class SampleTests
{
    private static readonly string Folder = PackageFeed.Metadata("SampleFolder");

    [Test]
    public void Prints_the_expected_findings_and_makes_templates()
    {
        Tools.Require("Amazon.CDK.Lib and node");
        using var temporary = new TemporaryFolder();
        var output = Build();
        var expected = File.ReadAllLines(Path.Combine(Folder, "expected.txt"));
        Assert.That(Findings(output).Distinct().Order(StringComparer.Ordinal), Is.EqualTo(expected), output);

        // Every run leaves an unpacked copy of CDK in the temporary folder.
        Directory.CreateDirectory(temporary["tmp"]);
        var (synthCode, synthOutput) = DotNet.Run(
            Folder,
            new Dictionary<string, string> { ["TMPDIR"] = temporary["tmp"], ["CDK_OUTDIR"] = temporary["cdk.out"], ["JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION"] = "20" },
            "run", "--no-build", "--configuration", PackageFeed.Metadata("Configuration"));
        Assert.That(synthCode, Is.Zero, synthOutput);
        Assert.That(Directory.GetFiles(temporary["cdk.out"], "*.template.json").Select(Path.GetFileName), Is.EquivalentTo(
            new[] { "Deployment.template.json", "Invoices.template.json", "Orders.template.json", "Platform.template.json", "Reports.template.json", "Team.template.json" }));

        // What only the templates show, at lines of C#, each once.
        var withTemplates = Build("-p:PolicyLintCdkOut=" + temporary["cdk.out"], $"-p:ErrorLog={temporary["log.json"]}%2Cversion=2.1");
        var ofTemplates = File.ReadAllLines(Path.Combine(Folder, "expected-templates.txt"));
        Assert.That(Findings(withTemplates).Distinct().Order(StringComparer.Ordinal), Is.EqualTo(expected.Concat(ofTemplates).Order(StringComparer.Ordinal)), withTemplates);
        Assert.That(ofTemplates, Has.Length.AtLeast(10).And.Not.Contains("cdk.out"));
        using var sarif = JsonDocument.Parse(File.ReadAllText(temporary["log.json"]));
        var results = sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray();
        Assert.That(results.Select(result => result.GetProperty("ruleId") + " " + result.GetProperty("message") + result.GetProperty("locations")), Is.Unique);
    }

    private static string Build(params string[] properties)
    {
        var (exitCode, output) = DotNet.Run(
            Folder,
            [
                "build", "--no-incremental", "--tl:off", "-clp:ForceNoAlign", "-p:BuildProjectReferences=false",
                "-p:Configuration=" + PackageFeed.Metadata("Configuration"), .. properties,
            ]);
        Assert.That(exitCode, Is.Zero, output);
        return output;
    }

    private static IEnumerable<string> Findings(string output) =>
        FindingLine().Matches(output).Select(match => match.Value.Replace(Folder, string.Empty, StringComparison.Ordinal).Replace('\\', '/'));

    [GeneratedRegex(@"^[^\s(]+\(\d+,\d+\): (warning|error) \w+", RegexOptions.Multiline)]
    private static partial Regex FindingLine();
}
