using System.Diagnostics;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PolicyLint.Cli.Tests;

[NonParallelizable]
public sealed class SarifReportTests
{
    private const string Administrator = """{"Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}}""";

    /// <summary>Exact versions, as a validator that changes by itself proves nothing.</summary>
    private static readonly string[] Validator = ["ajv@8.20.0", "ajv-draft-04@1.0.0", "ajv-formats@3.0.1"];

    private static readonly string Sources = Path.Combine(Tool.Repository, "tests", "PolicyLint.Cli.Tests", "Sarif");

    [Test]
    public void Gives_the_region_as_it_stands_in_the_file()
    {
        using var folder = new TemporaryFolder().With("a.json", "\uFEFF" + """{"Statement": {"Sid": "🙂", "Effect": "Allow", "Action": "*", "Resource": "*"}}""");

        var result = Run(folder)["results"]!.Single(entry => (string?)entry["ruleId"] == "PL4001");

        Assert.That(result.SelectToken("locations[0].physicalLocation")!.ToString(Formatting.None), Is.EqualTo(
            """{"artifactLocation":{"uri":"a.json","uriBaseId":"%SRCROOT%"},"region":{"startLine":1,"startColumn":58,"endLine":1,"endColumn":61,"snippet":{"text":"\"*\""}}}"""));
    }

    [Test]
    public void Gives_the_base_of_relative_paths()
    {
        using var folder = new TemporaryFolder().With("a b/ü#.json", Administrator);

        var run = Run(folder);

        Assert.That((string?)run.SelectToken("results[0].locations[0].physicalLocation.artifactLocation.uri"), Is.EqualTo("a%20b/%C3%BC%23.json"));
        Assert.That((string?)run["originalUriBaseIds"]!["%SRCROOT%"]!["uri"], Does.StartWith("file:///").And.EndsWith("/"));
    }

    [Test]
    public void Names_files_outside_of_the_folder_in_full()
    {
        using var folder = new TemporaryFolder().With("a.json", Administrator).With("sub/b.txt", string.Empty);

        var (_, output, _) = Tool.Run(Path.Combine(folder.Path, "sub"), "check", "../a.json", "--format", "sarif", "--rule", "PL4001");

        var artifact = JObject.Parse(output).SelectToken("runs[0].results[0].locations[0].physicalLocation.artifactLocation")!;
        Assert.That((string?)artifact["uri"], Does.StartWith("file:///").And.EndsWith("/a.json").And.Not.Contain(".."));
        Assert.That(artifact["uriBaseId"], Is.Null);
    }

    [Test]
    public void Points_each_result_at_its_rule()
    {
        using var folder = new TemporaryFolder().With("a.json", """{"Statement": {"Efect": 1, "Effect": "Allow", "Action": "*", "Resource": "*"}}""");

        var run = Run(folder);

        Assert.Multiple(() =>
        {
            Assert.That(run["results"]!.Count(), Is.GreaterThanOrEqualTo(2));
            foreach (var result in run["results"]!)
            {
                var rule = run.SelectToken($"tool.driver.rules[{result["ruleIndex"]}]")!;
                Assert.That((string?)rule["id"], Is.EqualTo((string?)result["ruleId"]));
                Assert.That((string?)rule["properties"]!["security-severity"], Does.Match(@"^\d\.\d$"));
                Assert.That((string?)rule["help"]!["text"], Is.Not.Empty);
                Assert.That((string?)rule["help"]!["markdown"], Is.Not.Empty);
            }
        });
    }

    [Test]
    public void Carries_the_fingerprint_that_json_has()
    {
        using var folder = new TemporaryFolder().With("a.json", Administrator);

        var json = JObject.Parse(Tool.Run(folder.Path, "check", "--format", "json", "--rule", "PL4001").Output);

        Assert.That(
            (string?)Run(folder).SelectToken("results[?(@.ruleId=='PL4001')].partialFingerprints")!["policyLintFingerprint/v1"],
            Is.EqualTo((string?)json["findings"]![0]!["fingerprint"]).And.StartsWith("pl1:"));
    }

    [Test]
    public void Replaces_what_a_fix_replaces()
    {
        const string Misspelt = """{"Statement": {"Efect": "Allow", "Action": "s3:Get", "Resource": "*"}}""";
        using var folder = new TemporaryFolder().With("a.json", Misspelt);

        var replacement = Run(folder).SelectToken("results[?(@.ruleId=='PL1001')].fixes[0].artifactChanges[0].replacements[0]")!;

        var region = replacement["deletedRegion"]!;
        var (start, end) = ((int)region["startColumn"]! - 1, (int)region["endColumn"]! - 1);
        Assert.That(Misspelt[..start] + replacement["insertedContent"]!["text"] + Misspelt[end..], Is.EqualTo(Misspelt.Replace("Efect", "Effect")));
    }

    [Test]
    public void Leaves_out_what_settings_ignore()
    {
        using var folder = new TemporaryFolder()
            .With("a.json", Administrator)
            .With("policylint.json", """{"root": true, "ignore": [{"rule": "PL4001", "reason": "break glass"}]}""");

        Assert.That(Run(folder)["results"], Is.Empty);
    }

    [Test]
    public void Says_what_was_not_analysed_and_what_is_missing()
    {
        using var folder = new TemporaryFolder().With("big.json", new byte[(16 * 1024 * 1024) + 1]);

        var (_, output, _) = Tool.Run(folder.Path, "check", "big.json", "gone.json", "--format", "sarif");

        var invocation = JObject.Parse(output).SelectToken("runs[0].invocations[0]")!;
        Assert.Multiple(() =>
        {
            Assert.That((bool)invocation["executionSuccessful"]!, Is.False);
            Assert.That((string?)invocation.SelectToken("toolExecutionNotifications[0].locations[0].physicalLocation.artifactLocation.uri"), Is.EqualTo("big.json"));
            Assert.That((string?)invocation.SelectToken("toolConfigurationNotifications[0].message.text"), Is.EqualTo("no file matches gone.json"));
        });
    }

    [Test]
    public void Lets_no_text_of_a_policy_be_a_link()
    {
        using var folder = new TemporaryFolder().With("a.json", """{"Statement": {"[x](http://a.example)": 1, "Effect": "Deny", "Action": "s3:*", "Resource": "*"}}""");

        Assert.That((string?)Run(folder).SelectToken("results[?(@.ruleId=='PL1001')].message.text"), Does.StartWith(@"'\[x\](http://a.example)'"));
    }

    /// <summary>Against the schema itself; see Sarif/README.md for where it is from.</summary>
    [Test]
    [Category("Tools")]
    public void Is_valid_by_the_schema()
    {
        if (Environment.GetEnvironmentVariable("POLICYLINT_TOOLS") is null)
        {
            Assert.Ignore("needs npm; set POLICYLINT_TOOLS=1");
        }

        using var folder = new TemporaryFolder()
            .With("validator/validate.cjs", File.ReadAllText(Path.Combine(Sources, "validate.cjs")))
            .With("validator/empty.sarif", "{}");
        var validator = Path.Combine(folder.Path, "validator");
        var golden = Path.Combine(Tool.Repository, "tests", "PolicyLint.Cli.Tests", "Golden", "policies");
        Tool.Run(golden, "check", "--profile", "strict", "--format", "sarif=" + Path.Combine(validator, "golden.sarif"));
        Tool.Run(Tool.Repository, "check", "samples", "gone.json", "--profile", "strict", "--format", "sarif=" + Path.Combine(validator, "samples.sarif"));
        var schema = Path.Combine(Sources, "sarif-schema-2.1.0.json");

        Assert.That(Execute(validator, "npm", ["install", "--no-save", "--no-package-lock", "--no-audit", "--no-fund", .. Validator]).Exit, Is.Zero);
        Assert.Multiple(() =>
        {
            Assert.That(Execute(validator, "node", ["validate.cjs", schema, "golden.sarif"]), Is.EqualTo((0, string.Empty)));
            Assert.That(Execute(validator, "node", ["validate.cjs", schema, "samples.sarif"]), Is.EqualTo((0, string.Empty)));
            Assert.That(Execute(validator, "node", ["validate.cjs", schema, "empty.sarif"]).Exit, Is.EqualTo(1), "the validator itself");
        });
    }

    private static JToken Run(TemporaryFolder folder) => JObject.Parse(Tool.Run(folder.Path, "check", "--format", "sarif").Output).SelectToken("runs[0]")!;

    private static (int Exit, string Error) Execute(string folder, string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        output.Wait();
        process.WaitForExit();
        return (process.ExitCode, error);
    }
}
