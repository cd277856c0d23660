using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PolicyLint.Cli.Files;
using PolicyLint.Cli.Output;
using PolicyLint.Cli.Output.Html;
using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Text;

namespace PolicyLint.Cli.Tests;

/// <summary>The page as text; PageTests has it in a browser.</summary>
[NonParallelizable]
public sealed partial class HtmlReportTests
{
    private const int MostBytes = 10_000_000;

    private static readonly string Sources = Path.Combine(Tool.Repository, "analyzers", "PolicyLint.Cli", "Output", "Html");

    [Test]
    public void Begins_with_a_policy_that_lets_in_its_own_script_and_style_alone()
    {
        var page = Account();

        var policy = $"default-src 'none'; script-src '{HashOf(Script().Match(page))}'; style-src '{HashOf(Style().Match(page))}'; base-uri 'none'; "
            + "form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
        Assert.That(page, Does.StartWith($"<!doctype html>\n<html lang=\"en\">\n<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n"));
    }

    [Test]
    public void Has_no_markup_that_the_policy_would_refuse()
    {
        var page = Account();
        var markup = Script().Replace(Style().Replace(page, string.Empty), string.Empty);
        var script = File.ReadAllText(Path.Combine(Sources, "report.js"));

        Assert.Multiple(() =>
        {
            Assert.That(markup, Does.Not.Match(@"<[^>]*\s(on[a-z]+|style|src)\s*="));
            Assert.That(Regex.Count(page, "<script"), Is.EqualTo(2), "the data and the script");
            Assert.That(script, Does.Not.Match(@"innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|eval\(|new Function|setHTMLUnsafe"));
        });
    }

    [Test]
    public void Escapes_what_would_end_the_data()
    {
        using var folder = new TemporaryFolder()
            .With("x<" + "/script><!--.json", """{"Statement":{"Sid":"</script><!-- & '\"","Effect":"Allow","Action":"*","Resource":"*"}}""");

        var page = Tool.Run(folder.Path, "check", "--format", "html").Output;
        var block = DataBlock().Match(page).Groups["content"].Value;

        Assert.That(block, Does.Not.Match("[<>&\u2028\u2029]"));
        Assert.That(Regex.Count(page, "</script>"), Is.EqualTo(2));
        var finding = Parse(page)["findings"]!.First(entry => (string?)entry["rule"] == "PL4001");
        Assert.That((string?)finding["file"], Is.EqualTo("x</script><!--.json"));
        Assert.That((string?)finding.SelectToken("excerpt[0].text"), Does.Contain("</script><!-- & '"));
    }

    [Test]
    public void Escapes_the_line_separators_of_scripts()
    {
        var page = Write([FindingOf(RuleCatalogue.Find("PL4001")!, new SourceText("a\u2028b\u2029.json", "\u2028\u2029"), "x")]);

        Assert.That(page, Does.Not.Contain("\u2028").And.Not.Contain("\u2029"));
        Assert.That((string?)Parse(page).SelectToken("findings[0].file"), Is.EqualTo(@"a\u2028b\u2029.json"), "what one would not see is shown as an escape");
    }

    [Test]
    public void Has_what_json_has_of_the_account()
    {
        var data = Parse(Tool.Run(Tool.Repository, "account", "samples/account", "--standard", "cis-7.0", "--format", "html").Output);
        var json = JObject.Parse(Tool.Run(Tool.Repository, "account", "samples/account", "--standard", "cis-7.0", "--format", "json").Output);

        Assert.Multiple(() =>
        {
            Assert.That(data["findings"]!.Select(Key), Is.EquivalentTo(json["findings"]!.Select(entry => $"{entry["rule"]} {entry["file"]} {entry.SelectToken("region.startLine")}")));
            Assert.That(data.SelectTokens("accounts[0].practices[*].status"), Is.EqualTo(json.SelectTokens("accounts[0].practices[*].status")));
            Assert.That(data.SelectTokens("accounts[0].standards[0].controls[*].status"), Is.EqualTo(json.SelectTokens("standards[0].controls[*].status")));
            Assert.That(
                data.SelectTokens("accounts[0].powers[*].counts[*]").Select(count => (int)count),
                Is.EqualTo(json.SelectTokens("accounts[0].powers.*.*").Select(count => (int)count)));
            Assert.That(data.SelectTokens("accounts[0].administrators[*].name").Select(name => (string?)name), Does.Contain("ann"));
        });
    }

    [Test]
    public void Marks_what_the_finding_is_about()
    {
        using var folder = new TemporaryFolder().With("a.json", "{\"Statement\": {\"Effect\": \"Allow\",\n\t\"Action\": \"*\",\n\t\"Resource\": \"*\"}}");

        var lines = Parse(Tool.Run(folder.Path, "check", "--rule", "PL4001", "--format", "html").Output).SelectToken("findings[0].excerpt")!;

        var marked = lines.SelectMany(line => line["marks"]!.Select(mark =>
            ((string)line["text"]!)[(int)mark["start"]!..(int)mark["end"]!] + ((bool)mark["own"]! ? " own " : " related ") + mark["label"]));
        Assert.That(marked, Is.EqualTo(new[] { "\"*\" own every action of every service", "\"*\" related on every resource, and no Condition narrows it" }));
    }

    [Test]
    public void Shows_what_is_decoded_from_one_long_line()
    {
        const string Document = "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": {\n    \"Effect\": \"Allow\",\n    \"Action\": \"*\",\n    \"Resource\": \"*\"\n  }\n}";
        using var folder = new TemporaryFolder().With(
            "details.json",
            $$$"""{"UserDetailList":[],"GroupDetailList":[],"RoleDetailList":[{"RoleName":"a","Arn":"arn:aws:iam::111122223333:role/a","Path":"/","RolePolicyList":[{"PolicyName":"p","PolicyDocument":"{{{Uri.EscapeDataString(Document)}}}"}],"AttachedManagedPolicies":[],"InstanceProfileList":[],"Tags":[]}],"Policies":[],"IsTruncated":false}""");

        var finding = Parse(Tool.Run(folder.Path, "account", "--rule", "PL4001", "--format", "html").Output).SelectToken("findings[0]")!;

        Assert.That((bool)finding["decoded"]!, Is.True);
        Assert.That(finding["excerpt"]!.Select(line => $"{line["number"]} {line["text"]}"), Is.EqualTo(new[] { "4     \"Effect\": \"Allow\",", "5     \"Action\": \"*\",", "6     \"Resource\": \"*\"" }));
    }

    [Test]
    public void Stays_below_ten_megabytes_with_fifty_thousand_findings_of_every_rule()
    {
        var line = "{\"Statement\": \"" + new string('<', 3_000) + "\"}\n";
        var source = new SourceText(new string('&', 3_000), string.Concat(Enumerable.Repeat(line, 50)));
        var rules = RuleCatalogue.All;
        var each = (50_000 / rules.Length) + 1;
        var findings = rules.SelectMany(rule => Enumerable.Repeat(FindingOf(rule, source, new string('>', 2_000)), each)).ToList();

        var page = Write(findings);
        var data = Parse(page);

        Assert.Multiple(() =>
        {
            Assert.That(findings, Has.Count.GreaterThanOrEqualTo(50_000));
            Assert.That(Encoding.UTF8.GetByteCount(page), Is.LessThan(MostBytes));
            Assert.That((int)data["limit"]!, Is.GreaterThan(0).And.LessThan(FindingGroup.MostShown));
            Assert.That(data.SelectTokens("rules.*.total").Sum(total => (int)total), Is.EqualTo(findings.Count), "none is lost: the rest is counted");
        });
    }

    [Test]
    public void Shows_the_first_two_hundred_of_a_group()
    {
        var source = new SourceText("a.json", "{\"Statement\": []}");
        var findings = Enumerable.Repeat(FindingOf(RuleCatalogue.Find("PL4001")!, source, "x"), 50_000);

        var data = Parse(Write(findings));

        Assert.That(data["findings"]!.Count(), Is.EqualTo(200));
        Assert.That((int)data.SelectToken("rules.PL4001.total")!, Is.EqualTo(50_000));
        Assert.That((int)data.SelectToken("counts.warning")!, Is.EqualTo(50_000));
    }

    [Test]
    public void Says_what_was_not_analysed_and_what_is_missing()
    {
        using var folder = new TemporaryFolder().With("big.json", new byte[(16 * 1024 * 1024) + 1]);

        var data = Parse(Tool.Run(folder.Path, "check", "big.json", "gone.json", "--format", "html").Output);

        Assert.That((string?)data.SelectToken("notAnalysed[0].file"), Is.EqualTo("big.json"));
        Assert.That((string?)data.SelectToken("missing[0]"), Is.EqualTo("gone.json"));
    }

    [Test]
    public void Writes_the_same_page_each_time() => Assert.That(Account(), Is.EqualTo(Account()));

    private static string Account() => Tool.Run(Tool.Repository, "account", "samples/account", "--format", "html").Output;

    private static string Key(JToken finding) => $"{finding["rule"]} {finding["file"]} {finding["line"]}";

    private static JObject Parse(string page)
    {
        using var reader = new JsonTextReader(new StringReader(DataBlock().Match(page).Groups["content"].Value)) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }

    private static string HashOf(Match element) =>
        "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(element.Groups["content"].Value)));

    private static Finding FindingOf(RuleDescriptor rule, SourceText source, string argument) => new()
    {
        Rule = rule,
        Place = new Place(source.Mapped, new TextSpan(0, source.Content.Length)),
        Severity = Severity.Warning,
        Arguments = [.. Enumerable.Repeat(argument, 9)],
        Label = argument,
    };

    private static string Write(IEnumerable<Finding> findings)
    {
        using var writer = new StringWriter();
        HtmlReport.Write(CheckReport.Of([], 0, findings, new FoundFiles(), RuleSettings.Default), writer);
        return writer.ToString();
    }

    [GeneratedRegex("<style>(?<content>.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex("<script>(?<content>.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex("<script type=\"application/json\" id=\"data\">(?<content>.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex DataBlock();
}
