using Newtonsoft.Json.Linq;

namespace PolicyLint.Cli.Tests;

[NonParallelizable]
public sealed class ReportTargetTests
{
    private const string Administrator = """{"Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}}""";

    [Test]
    public void Writes_several_formats_at_once()
    {
        using var folder = new TemporaryFolder().With("a.json", Administrator);

        var (exit, output, _) = Tool.Run(folder.Path, "check", "a.json", "--format", "sarif=out.sarif", "--format", "json=out.txt", "--format", "concise");

        Assert.Multiple(() =>
        {
            Assert.That(exit, Is.EqualTo(1));
            Assert.That(output, Does.StartWith("a.json:1:45: warning PL4001:"));
            Assert.That((string?)JObject.Parse(File.ReadAllText(Path.Combine(folder.Path, "out.sarif")))["version"], Is.EqualTo("2.1.0"));
            Assert.That((string?)JObject.Parse(File.ReadAllText(Path.Combine(folder.Path, "out.txt")))["schema"], Is.EqualTo("policylint/1"));
        });
    }

    [Test]
    public void Writes_nothing_to_standard_output_if_all_go_to_files()
    {
        using var folder = new TemporaryFolder().With("a.json", Administrator);

        Assert.That(Tool.Run(folder.Path, "check", "a.json", "--format", "sarif=out.sarif").Output, Is.Empty);
    }

    [Test]
    public void Writes_the_only_format_to_the_output_file()
    {
        using var folder = new TemporaryFolder().With("a.json", Administrator);

        Assert.That(Tool.Run(folder.Path, "check", "a.json", "--format", "sarif", "--output", "out.sarif").Output, Is.Empty);
        Assert.That(Path.Combine(folder.Path, "out.sarif"), Does.Exist);
    }

    [TestCase("two formats cannot both go to standard output", "--format", "json", "--format", "text")]
    [TestCase("two formats cannot both go to ./b/../a.out", "--format", "json=a.out", "--format", "sarif=./b/../a.out", "--format", "text=a.out")]
    [TestCase("--output is for one --format without a file", "--format", "json=a.out", "--output", "b.out")]
    [TestCase("--output is for one --format without a file", "--format", "json", "--format", "text", "--output", "b.out")]
    [TestCase("not 'sarif='", "--format", "sarif=")]
    [TestCase("not 'sraif'", "--format", "sraif")]
    [TestCase("not '1'", "--format", "1")]
    [TestCase("--today is a date such as 2026-01-31, not '31.1.2026'", "--today", "31.1.2026")]
    [TestCase("--today is a date such as 2026-01-31, not '2026-02-30'", "--today", "2026-02-30")]
    public void Stops_at_options_that_contradict(string complaint, params string[] arguments)
    {
        using var folder = new TemporaryFolder().With("a.json", Administrator);

        var (exit, output, error) = Tool.Run(folder.Path, ["check", "a.json", .. arguments]);

        Assert.Multiple(() =>
        {
            Assert.That(exit, Is.EqualTo(2));
            Assert.That(output, Is.Empty);
            Assert.That(error, Does.Contain(complaint));
            Assert.That(Directory.GetFiles(folder.Path), Has.Length.EqualTo(1));
        });
    }

    [Test]
    public void Says_why_a_file_cannot_be_written_and_still_writes_the_others()
    {
        using var folder = new TemporaryFolder().With("a.json", Administrator).With("folder/b.txt", string.Empty);

        var (exit, output, error) = Tool.Run(
            folder.Path, "check", "a.json", "--format", "sarif=nowhere/out.sarif", "--format", "json=folder", "--format", "concise");

        Assert.Multiple(() =>
        {
            Assert.That(exit, Is.EqualTo(2));
            Assert.That(output, Does.StartWith("a.json:1:45: warning PL4001:"));
            Assert.That(error, Does.Contain("policylint: cannot write nowhere/out.sarif: its folder does not exist\n"));
            Assert.That(error, Does.Contain("policylint: cannot write folder: it is a folder\n"));
        });
    }

    [Test]
    public void Takes_the_date_to_judge_by()
    {
        using var folder = new TemporaryFolder().With("a.json", Administrator);

        Assert.That(Tool.Run(folder.Path, "check", "a.json", "--today", "2026-01-31").Exit, Is.EqualTo(1));
    }
}
