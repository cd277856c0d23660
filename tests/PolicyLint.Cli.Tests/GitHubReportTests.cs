using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PolicyLint.Cli.Tests;

[NonParallelizable]
public sealed partial class GitHubReportTests
{
    private static readonly string[] Hostile =
        ["\n::error::", "\r\n::add-mask::x", "##[error]", "::stop-commands::t", "%0A::debug::", ",line=1", "%", ":", ",", "\u2028", "\u0085", "a", "é", "\uD800"];

    [Test]
    public void Annotates_the_range_within_its_line() => Assert.That(
        Annotations("{\n\"Statement\": {\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\"}}").First(),
        Is.EqualTo("::warning file=a.json,line=2,col=44,endLine=2,endColumn=47,title=PL4001 Allow statement grants every action on every resource"
            + "::this statement allows every action on every resource; list the actions that are used"));

    [Test]
    public void Escapes_what_would_end_a_property()
    {
        using var folder = new TemporaryFolder().With("100%, a:b.json", "{}");

        var output = Tool.Run(folder.Path, "check", "--format", "github", "100%, a:b.json").Output;

        Assert.That(output, Does.Contain(" file=100%25%2C a%3Ab.json,line="));
    }

    [Test]
    public void Says_how_many_are_more_than_GitHub_shows()
    {
        var statements = string.Join(',', Enumerable.Repeat("""{"Efect": 1, "Effect": "Allow", "Action": "*", "Resource": "*"}""", 12));

        var lines = Annotations("{\"Statement\": [" + statements + "]}").ToList();

        Assert.Multiple(() =>
        {
            Assert.That(lines.Count(line => line.StartsWith("::error ", StringComparison.Ordinal)), Is.EqualTo(10));
            Assert.That(lines.Count(line => line.StartsWith("::warning ", StringComparison.Ordinal)), Is.EqualTo(10));
            Assert.That(lines[^1], Is.EqualTo("::notice title=PolicyLint::12 errors, 12 warnings in 1 of 1 policy (1 file); 4 more than GitHub shows of a step"));
        });
    }

    [Test]
    public void Says_first_what_was_not_analysed()
    {
        using var folder = new TemporaryFolder()
            .With("a.json", "{\"Statement\": [" + string.Join(',', Enumerable.Repeat("""{"Efect": 1, "Effect": "Deny", "Action": "*", "Resource": "*"}""", 12)) + "]}")
            .With("z.json", new byte[(16 * 1024 * 1024) + 1]);

        var output = Tool.Run(folder.Path, "check", "--format", "github").Output;

        Assert.That(output, Does.StartWith("::error file=z.json,line=1,title=not analysed::"));
    }

    [Test]
    public void Names_files_from_the_root_of_the_repository()
    {
        using var folder = new TemporaryFolder().With("team/a.json", """{"Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}}""");
        Environment.SetEnvironmentVariable(WithoutWorkflow.Workspace, folder.Path);
        try
        {
            var output = Tool.Run(Path.Combine(folder.Path, "team"), "check", "--format", "github", "--rule", "PL4001").Output;

            Assert.That(output, Does.StartWith("::warning file=team/a.json,line=1,"));
        }
        finally
        {
            Environment.SetEnvironmentVariable(WithoutWorkflow.Workspace, null);
        }
    }

    [Test]
    public void Lets_no_text_of_a_policy_begin_a_command() =>
        Gen.Int[0, Hostile.Length - 1].Array[1, 6].Select(chosen => string.Concat(chosen.Select(index => Hostile[index]))).Sample(
            name =>
            {
                var statement = new JObject { ["Act" + name] = "s3:*", ["Effect"] = name, ["Resource"] = "*" };
                var policy = new JObject { ["Statement"] = statement }.ToString(Formatting.None);
                foreach (var line in Annotations(policy))
                {
                    Assert.That(Command().IsMatch(line), Is.True, line);
                }
            },
            iter: 200,
            threads: 1);

    /// <summary>The lines as a runner reads them: CR, LF or both end one.</summary>
    private static IEnumerable<string> Annotations(string policy)
    {
        using var folder = new TemporaryFolder().With("a.json", Encoding.UTF8.GetBytes(policy));
        var output = Tool.Run(folder.Path, "check", "--format", "github").Output;
        using var reader = new StringReader(output);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            lines.Add(line);
        }

        return lines;
    }

    /// <summary>One of our commands, with our properties and no other, and a message without a raw percent sign.</summary>
    [GeneratedRegex(
        "^::(error|warning|notice) (file=a\\.json,line=\\d+(,col=\\d+)?(,endLine=\\d+)?(,endColumn=\\d+)?,)?title=[^:,]*::([^%]|%25|%0A|%0D)*$")]
    private static partial Regex Command();
}
