using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PolicyLint.Cli.Tests;

/// <summary>Every format over the same policies, with what was expected of it kept beside them.</summary>
[NonParallelizable]
public sealed class GoldenTests
{
    private static readonly string Folder = Path.Combine(Tool.Repository, "tests", "PolicyLint.Cli.Tests", "Golden");

    [TestCase("text", "text.txt")]
    [TestCase("concise", "concise.txt")]
    [TestCase("github", "github.txt")]
    [TestCase("json", "json.json")]
    [TestCase("sarif", "sarif.json")]
    [TestCase("markdown", "markdown.md")]
    [TestCase("csv", "csv.csv")]
    public void Writes_what_is_expected(string format, string file)
    {
        // Named rules, so that a new rule with something to say of these policies changes nothing here.
        var (exit, output, _) = Tool.Run(
            Path.Combine(Folder, "policies"), "check", "--format", format, "--rule", "PL1001", "--rule", "PL4001");
        var actual = file.EndsWith(".json", StringComparison.Ordinal) ? Readable(output) : output.ReplaceLineEndings("\n");
        var written = Path.Combine(TestContext.CurrentContext.WorkDirectory, file);
        File.WriteAllText(written, actual);

        Assert.That(actual, Is.EqualTo(File.ReadAllText(Path.Combine(Folder, file))), $"if this is meant, copy {written} to {Folder}");
        Assert.That(exit, Is.EqualTo(3));
    }

    /// <summary>The same JSON with line breaks, without what differs from one machine or release to the next.</summary>
    private static string Readable(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        var report = JObject.Load(reader);
        report.Remove("tool");
        if (report.SelectToken("runs[0]") is JObject run)
        {
            ((JObject)run["tool"]!["driver"]!)["semanticVersion"] = "VERSION";
            run["originalUriBaseIds"]!["%SRCROOT%"]!["uri"] = "file:///FOLDER/";
        }

        return report.ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n";
    }
}
