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
        var (exitCode, output) = DotNet.Run(
            Folder, "build", "--no-incremental", "--tl:off", "-clp:ForceNoAlign", "-p:BuildProjectReferences=false", "-p:Configuration=" + PackageFeed.Metadata("Configuration"));
        Assert.That(exitCode, Is.Zero, output);
        var findings = FindingLine().Matches(output).Select(match => match.Value.Replace(Folder, string.Empty, StringComparison.Ordinal).Replace('\\', '/')).Distinct();
        Assert.That(findings.Order(StringComparer.Ordinal), Is.EqualTo(File.ReadAllLines(Path.Combine(Folder, "expected.txt"))), output);

        // Every run leaves an unpacked copy of CDK in the temporary folder.
        Directory.CreateDirectory(temporary["tmp"]);
        var (synthCode, synthOutput) = DotNet.Run(
            Folder,
            new Dictionary<string, string> { ["TMPDIR"] = temporary["tmp"], ["CDK_OUTDIR"] = temporary["cdk.out"], ["JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION"] = "20" },
            "run", "--no-build", "--configuration", PackageFeed.Metadata("Configuration"));
        Assert.That(synthCode, Is.Zero, synthOutput);
        Assert.That(Directory.GetFiles(temporary["cdk.out"], "*.template.json").Select(Path.GetFileName), Is.EquivalentTo(
            new[] { "Deployment.template.json", "Reports.template.json", "Team.template.json" }));
    }

    [GeneratedRegex(@"^[^\s(]+\(\d+,\d+\): (warning|error) \w+", RegexOptions.Multiline)]
    private static partial Regex FindingLine();
}
