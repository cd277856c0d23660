using Newtonsoft.Json.Linq;
using PolicyLint.Cli.Output;

namespace PolicyLint.Cli.Tests;

/// <summary>Reports without the ids of accounts.</summary>
[NonParallelizable]
public sealed class RedactionTests
{
    private const string Trust = """
        {"Version":"2012-10-17","Statement":[
          {"Sid":"a444455556666","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::444455556666:root"},"Action":"sts:AssumeRole"},
          {"Effect":"Allow","Action":"*","Resource":"*","Sid":"ü111122223333"}]}
        """;

    private static readonly string[] Formats = ["text", "concise", "json", "sarif", "github", "html", "markdown", "csv"];

    [TestCase("arn:aws:iam::111122223333:user/ann", "arn:aws:iam::redacted-001:user/ann")]
    [TestCase("111122223333 444455556666 111122223333", "redacted-001 redacted-002 redacted-001")]
    [TestCase("1111-2222-3333 is 111122223333", "redacted-001xx is redacted-001")]
    [TestCase("my%20111122223333.json", "my%20redacted-001.json")]
    [TestCase("my%A0111122223333.json", "my%A0redacted-001.json")]
    [TestCase("100%111122223333", "100%redacted-001")]
    [TestCase(@"\u0009111122223333", @"\u0009redacted-001")]
    [TestCase("1111222233334444", "redacted-001xxxx")]
    [TestCase("2026-06-20T10:00:00Z", "2026-06-20T10:00:00Z")]
    [TestCase("11112222333", "11112222333")]
    public void Leaves_ids_out(string text, string expected) => Assert.That(new Redaction().Of(text), Is.EqualTo(expected));

    [Test]
    public void Keeps_the_length()
    {
        var redaction = new Redaction();
        for (var index = 0; index < 12_000; index += 1)
        {
            var text = $"a{100_000_000_000 + index}b";
            Assert.That(redaction.Of(text), Has.Length.EqualTo(text.Length).And.Not.Match("[0-9]{12}"));
        }
    }

    [Test]
    public void Leaves_out_text_in_base64_and_keeps_what_is_none()
    {
        var report = Convert.ToBase64String("user,arn\nann,arn:aws:iam::111122223333:user/ann\n"u8);

        Assert.That(new Redaction().Of(report), Does.StartWith("xxxx"));
        Assert.That(new Redaction().Of(new string('a', 64)), Is.EqualTo(new string('a', 64)));
    }

    [Test]
    public void Leaves_none_of_the_ids_of_an_account_in_any_format()
    {
        Assert.Multiple(() =>
        {
            foreach (var format in Formats)
            {
                var (exit, output, error) = Tool.Run(Tool.Repository, "account", "samples/account", "--redact", "--format", format);

                Assert.That(output, Does.Not.Match("[0-9]{12}").And.Contain("redacted-001"), format);
                Assert.That(error, Does.Not.Match("[0-9]{12}"), format);
                Assert.That(exit, Is.EqualTo(1), format);
            }
        });
    }

    [Test]
    public void Leaves_none_in_names_of_files_in_policies_and_beside_escapes()
    {
        using var folder = new TemporaryFolder().With("my 111122223333/444455556666.trust.json", Trust);

        Assert.Multiple(() =>
        {
            foreach (var format in Formats)
            {
                var (_, output, error) = Tool.Run(folder.Path, "check", "my 111122223333", "gone-111122223333", "--redact", "--profile", "strict", "--format", format);

                Assert.That(output, Does.Not.Contain("111122223333").And.Not.Contain("444455556666"), format);
                Assert.That(error, Does.Not.Contain("111122223333"), format);
            }
        });
    }

    [Test]
    public void Leaves_none_in_the_credential_report_as_the_command_prints_it()
    {
        var csv = File.ReadAllBytes(Path.Combine(Tool.Repository, "samples", "account", "credential-report.csv"));
        using var folder = new TemporaryFolder().With(
            "report.json", $$"""{"Content":"{{Convert.ToBase64String(csv)}}","ReportFormat":"text/csv","GeneratedTime":"2026-06-21T08:00:00+00:00"}""");

        var (_, redacted, _) = Tool.Run(folder.Path, "account", "--redact", "--format", "html");
        var (_, text, _) = Tool.Run(folder.Path, "account", "--redact", "--format", "text");

        Assert.That(redacted, Does.Contain("arn:aws:iam::redacted-001:user/ben").And.Not.Contain("111122223333"), "the page shows what is encoded");
        Assert.That(text, Does.Contain("xxxxxxxx").And.Not.Contain(Convert.ToBase64String("arn:aws:iam::11112222"u8)));
    }

    [Test]
    public void Gives_no_fingerprint_as_it_is_a_hash_of_names_with_the_id()
    {
        var json = JObject.Parse(Tool.Run(Tool.Repository, "account", "samples/account", "--redact", "--format", "json").Output);

        Assert.That(json.SelectTokens("$..fingerprint"), Is.Not.Empty.And.All.Matches<JToken>(value => value!.Type == JTokenType.Null));
    }

    [Test]
    public void Keeps_the_ids_where_it_is_not_asked_for() =>
        Assert.That(Tool.Run(Tool.Repository, "account", "samples/account", "--format", "html").Output, Does.Contain("arn:aws:iam::111122223333:user/ben"));
}
