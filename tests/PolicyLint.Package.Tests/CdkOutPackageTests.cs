using System.Text.Json;

namespace PolicyLint.Package.Tests;

/// <summary>What the package says in someone's build of the templates that the app was synthesised to.</summary>
public sealed class CdkOutPackageTests : IDisposable
{
    private const string Bucket = "ReportsStack.cs(9,13): warning PL4001";
    private const string Property = "-p:PolicyLintCdkOut=cdk.out";

    private readonly TemporaryFolder _folder = new();
    private Consumer _consumer = null!;

    [OneTimeSetUp]
    public void Create()
    {
        _ = SharedPackage.Path;
        _consumer = Consumer.Create(_folder["app/consumer"], SharedPackage.Feed, CdkLibrary.Name);
        _consumer.Write("ReportsStack.cs", """
            using Amazon.CDK;
            using Amazon.CDK.AWS.S3;
            using Constructs;

            public class ReportsStack : Stack
            {
                public ReportsStack(Construct scope, string id) : base(scope, id)
                {
                    _ = new Bucket(this, "Data");
                }

                public static ReportsStack Make() => new ReportsStack(new App(), "Reports");
            }
            """);
    }

    public void Dispose() => _folder.Dispose();

    [SetUp]
    public void Synthesise()
    {
        _consumer.Write("cdk.out/manifest.json", """
            {"version": "38.0.0", "artifacts": {
              "Reports": {"type": "aws:cloudformation:stack", "properties": {"templateFile": "Reports.template.json"}},
              "assembly-Trial": {"type": "cdk:cloud-assembly", "properties": {"directoryName": "assembly-Trial"}}
            }}
            """);
        _consumer.Write("cdk.out/Reports.template.json", Template("Reports/Data/Policy/Resource"));
        _consumer.Write("cdk.out/assembly-Trial/manifest.json", """
            {"version": "38.0.0", "artifacts": {"TrialReports": {"type": "aws:cloudformation:stack", "properties": {"templateFile": "TrialReports.template.json"}}}}
            """);
        _consumer.Write("cdk.out/assembly-Trial/TrialReports.template.json", Template("Reports/Data/Other/Resource"));
        _consumer.Write("cdk.out/asset.1234/manifest.json", "{}");
    }

    [Test]
    public void Reports_what_templates_show_at_the_line_of_code_once()
    {
        var log = Path.Combine(_folder["log"], "log.json");
        Directory.CreateDirectory(_folder["log"]);
        var (exitCode, diagnostics) = _consumer.Build(Property, "-p:CI=true", $"-p:ErrorLog={log}%2Cversion=2.1");

        Assert.That(exitCode, Is.Zero, string.Join('\n', diagnostics));
        Assert.That(Heads(diagnostics), Is.EqualTo(new[] { Bucket }));
        Assert.That(diagnostics[0], Does.Contain("(in 2 stacks, Reports.template.json:8:57)"));
        using var sarif = JsonDocument.Parse(File.ReadAllText(log));
        var results = sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Where(result => result.GetProperty("ruleId").GetString() == "PL4001").ToArray();
        Assert.That(results, Has.Length.EqualTo(1));
        Assert.That(results[0].GetProperty("relatedLocations").ToString(), Does.Contain("cdk.out/Reports.template.json").And.Contain("assembly-Trial/TrialReports.template.json"));
    }

    [Test]
    public void Compiles_again_only_when_the_app_was_synthesised_again()
    {
        Assert.That(Heads(_consumer.Build(Property).Diagnostics), Is.EqualTo(new[] { Bucket }));
        Assert.That(_consumer.BuildAgain(Property).Diagnostics, Is.Empty);

        Synthesise();
        Assert.That(Heads(_consumer.BuildAgain(Property).Diagnostics), Is.EqualTo(new[] { Bucket }));
        Assert.That(_consumer.BuildAgain(Property).Diagnostics, Is.Empty);
    }

    [Test]
    public void Says_nothing_where_templates_are_not_asked_for() => Assert.That(_consumer.Build().Diagnostics, Is.Empty);

    [Test]
    public void Says_nothing_in_the_builds_of_an_editor() => Assert.That(_consumer.Build(Property, "-p:DesignTimeBuild=true").Diagnostics, Is.Empty);

    /// <summary>The command line of CDK sets it for the app, which it lets build and run: an error in the old templates must not keep it from that.</summary>
    [Test]
    public void Says_nothing_in_the_build_of_a_synthesis() => Assert.That(_consumer.Build(Property, "-p:CDK_OUTDIR=cdk.out", "-p:TreatWarningsAsErrors=true").Diagnostics, Is.Empty);

    [Test]
    public void Says_that_the_templates_are_older_than_the_code()
    {
        File.SetLastWriteTimeUtc(Path.Combine(_consumer.Folder, "cdk.out/manifest.json"), DateTime.UnixEpoch.AddYears(40));

        Assert.That(Heads(_consumer.Build(Property).Diagnostics), Is.EquivalentTo(new[] { "cdk.out/manifest.json(1,1): warning PL9023", Bucket }));
    }

    [Test]
    public void Says_that_there_are_none_and_fails_nothing_by_it()
    {
        var (exitCode, diagnostics) = _consumer.Build("-p:PolicyLintCdkOut=nothing", "-p:TreatWarningsAsErrors=true");

        Assert.That(exitCode, Is.Zero, string.Join('\n', diagnostics));
        Assert.That(diagnostics.Single(), Does.Contain("warning PL9022: no app was found in nothing"));
    }

    private static string Template(string path) => $$"""
        {
          "Resources": {
            "Policy": {
              "Type": "AWS::IAM::Policy",
              "Properties": {
                "PolicyName": "all", "Roles": ["deploy"],
                "PolicyDocument": {"Version": "2012-10-17", "Statement": [
                  {"Effect": "Allow",                 "Action": "*", "Resource": "*"}
                ]}
              },
              "Metadata": {"aws:cdk:path": "{{path}}"}
            }
          }
        }
        """;

    private static IEnumerable<string> Heads(IEnumerable<string> diagnostics) =>
        diagnostics.Select(line => line.Replace('\\', '/')).Select(line => line[..line.IndexOf(": ", line.IndexOf(": ", StringComparison.Ordinal) + 1, StringComparison.Ordinal)]);
}
