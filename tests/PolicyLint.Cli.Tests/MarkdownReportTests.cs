using PolicyLint.Cli.Output.Markdown;

namespace PolicyLint.Cli.Tests;

/// <summary>Reports in Markdown, where nothing from input is more than text. See PageTests for a real parser.</summary>
[NonParallelizable]
public sealed class MarkdownReportTests
{
    [TestCase("the user ann signs in to the console without MFA", "the user ann signs in to the console without MFA")]
    [TestCase("1 of 6 users (two administrators), on 2026-01-31", "1 of 6 users (two administrators), on 2026-01-31")]
    [TestCase("the user @octocat did #1", "the user `@octocat` did `#1`")]
    [TestCase("see GH-1 and a/b#2", "see `GH-1` and `a/b#2`")]
    [TestCase("did you mean 'Effect'?", "did you mean 'Effect'?")]
    [TestCase("read a.json, b.json: no policy", "read `a.json`, `b.json`: no policy")]
    [TestCase(":+1: ??", "`:+1`: `??`")]
    [TestCase("commit deadbeefcafe", "commit `deadbeefcafe`")]
    [TestCase("[x](http://a.example) ![y](z.png)", "`[x](http://a.example) ![y](z.png)`")]
    [TestCase("www.a.example a@b.example", "`www.a.example a@b.example`")]
    [TestCase("<img src=x> &amp; **b**", "`<img src=x> &amp`; `**b**`")]
    [TestCase("a `tick` b", "a `` `tick` `` b")]
    [TestCase("a\nb", @"`a\u000ab`")]
    [TestCase("  two  spaces ", "two spaces")]
    public void Writes_what_is_no_plain_word_as_code(string text, string expected) => Assert.That(MarkdownText.Sentence(text), Is.EqualTo(expected));

    [TestCase("a", "`a`")]
    [TestCase("a`b", "``a`b``")]
    [TestCase("```", "```` ``` ````")]
    [TestCase(" a", "`  a `")]
    [TestCase("", "")]
    public void Fences_code_with_more_than_it_holds(string text, string expected) => Assert.That(MarkdownText.Code(text), Is.EqualTo(expected));

    [TestCase("a|b", @"`a`\|`b`")]
    [TestCase(@"a\|b", @"`a\`\|`b`")]
    [TestCase("|", @"\|")]
    public void Keeps_bars_in_their_cell(string text, string expected) => Assert.That(MarkdownText.Cell(text), Is.EqualTo(expected));

    [Test]
    public void Fences_an_excerpt_with_more_than_it_holds()
    {
        using var folder = new TemporaryFolder().With("a.json", """{"Statement":{"Sid":"````","Effect":"Allow","Action":"*","Resource":"*"}}""");

        Assert.That(Tool.Run(folder.Path, "check", "--rule", "PL4001", "--format", "markdown").Output, Does.Contain("\n  `````text\n").And.Contain("\n  `````\n"));
    }

    [Test]
    public void Has_the_practices_and_the_standard_of_an_account()
    {
        var output = Tool.Run(Tool.Repository, "account", "samples/account", "--standard", "cis-7.0", "--format", "markdown").Output;

        Assert.Multiple(() =>
        {
            Assert.That(output, Does.StartWith("# IAM of account `111122223333`\n\n"));
            Assert.That(output, Does.Contain("| 1 | The root user is not used for daily work and has no keys | **fail** | PL80"));
            Assert.That(output, Does.Contain("### CIS AWS Foundations Benchmark 7.0\n\n1 passed, 15 failed, 10 not decidable\n"));
            Assert.That(output, Does.Contain("| 2.1.2 | Policies of the organization limit every account | not decidable | needs aws organizations describe-policy for each service control policy |\n"));
            Assert.That(output, Does.Contain("- role `migration-2023` may do everything through `inline policy all`\n"));
        });
    }

    [Test]
    public void Counts_what_is_more_than_can_be_looked_at()
    {
        var statements = string.Join(",\n", Enumerable.Repeat("""{"Effect":"Allow","Action":"*","Resource":"*"}""", 203));
        using var folder = new TemporaryFolder().With("a.json", $$"""{"Statement":[{{statements}}]}""");

        var output = Tool.Run(folder.Path, "check", "--rule", "PL4001", "--format", "markdown").Output;

        Assert.That(output.Split("\n- **warning** `a.json:"), Has.Length.EqualTo(201));
        Assert.That(output, Does.Contain("(203)\n").And.Contain("\n3 more are in `--format json` and `--format csv`.\n"));
    }
}
