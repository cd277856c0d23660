using PolicyLint.Cli.Output.Csv;

namespace PolicyLint.Cli.Tests;

/// <summary>Reports for spreadsheets.</summary>
[NonParallelizable]
public sealed class CsvReportTests
{
    [TestCase("plain", "plain")]
    [TestCase("", "")]
    [TestCase("a,b", "\"a,b\"")]
    [TestCase("say \"no\"", "\"say \"\"no\"\"\"")]
    [TestCase("a\r\nb", "\"a\r\nb\"")]
    [TestCase("=1+1", "'=1+1")]
    [TestCase("+1", "'+1")]
    [TestCase("-1", "'-1")]
    [TestCase("@a", "'@a")]
    [TestCase("\ta", "'\ta")]
    [TestCase("\ra", "\"'\ra\"")]
    [TestCase("=HYPERLINK(\"http://a.example\",\"x\")", "\"'=HYPERLINK(\"\"http://a.example\"\",\"\"x\"\")\"")]
    [TestCase("a=b", "a=b")]
    public void Writes_cells_that_are_no_formulas(string text, string expected) => Assert.That(CsvCell.Of(text), Is.EqualTo(expected));

    [Test]
    public void Keeps_names_of_files_from_being_formulas()
    {
        using var folder = new TemporaryFolder().With("=cmd|'1'!A1,\"x\".json", """{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}""");

        var lines = Tool.Run(folder.Path, "check", "--rule", "PL4001", "--format", "csv").Output.Split("\r\n");

        Assert.That(lines, Has.Length.EqualTo(3), "a header, a row, and nothing after the last line end");
        Assert.That(lines[0], Does.StartWith("severity,rule,title,"));
        Assert.That(lines[1], Does.Contain(",\"'=cmd|'1'!A1,\"\"x\"\".json\",1,"));
    }

    [Test]
    public void Has_a_row_for_what_was_not_analysed()
    {
        using var folder = new TemporaryFolder().With("big.json", new byte[(16 * 1024 * 1024) + 1]);

        Assert.That(Tool.Run(folder.Path, "check", "--format", "csv").Output, Does.Contain("\r\nerror,,Not analysed,,,,big.json,,,,not analysed: "));
    }

    [Test]
    public void Has_the_controls_of_a_standard()
    {
        var lines = Tool.Run(Tool.Repository, "account", "samples/account", "--standard", "cis-7.0", "--format", "csv").Output.Split("\r\n");

        Assert.That(lines[0], Does.StartWith("standard,account,control,"));
        Assert.That(lines, Has.One.StartsWith("cis-7.0,111122223333,2.20,AWSCloudShellFullAccess is attached to nobody,pass,"));
        Assert.That(lines, Has.One.StartsWith("cis-7.0,111122223333,2.4,The root user has no access key,fail,,PL8001,warning,samples/account/"));
    }
}
