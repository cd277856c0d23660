using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PolicyLint.Cli.Commands;

namespace PolicyLint.Cli.Tests;

/// <summary>The command stream: one line out for each line in.</summary>
[NonParallelizable]
public sealed class StreamTests
{
    private const string Wide = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""";
    private const string Narrow = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::orders/*"}]}""";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static string Lines(params string[] lines) => string.Join('\n', lines) + "\n";

    private static List<JObject> Answers(string output) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonConvert.DeserializeObject<JObject>(line)!)];

    private static (int Exit, List<JObject> Answers) Run(string input, params string[] options)
    {
        var (exit, output, error) = Tool.Run(Tool.Repository, input, ["stream", .. options]);
        Assert.That(error, Is.Empty);
        return (exit, Answers(output));
    }

    private static (int Exit, List<JObject> Answers) Run(byte[] input, StreamLimits? limits = null)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var options = new CheckOptions { FailOn = PolicyLint.Diagnostics.Severity.None };
        var exit = new StreamRun(options, limits ?? new StreamLimits(), new MemoryStream(input), output, error).Run();
        Assert.That(error.ToString(), Is.Empty);
        return (exit, Answers(output.ToString()));
    }

    [Test]
    public void Answers_with_the_id_or_the_number_of_the_line()
    {
        var (exit, answers) = Run(Lines(
            $$"""{"id":"a","kind":"identity","document":{{Wide}}}""",
            $$"""{"id":17,"document":{{Narrow}}}""",
            $$"""{"document":{{Narrow}}}""",
            $$"""{"id":"t\"é","document":{{JsonConvert.ToString(Wide)}}}"""));

        Assert.That(exit, Is.Zero);
        Assert.That(answers.Select(answer => answer.First!.ToString(Formatting.None)), Is.EqualTo(new[] { "\"id\":\"a\"", "\"id\":17", "\"line\":3", "\"id\":\"t\\\"é\"" }));
        Assert.That(answers.Select(answer => string.Join(' ', answer["findings"]!.Select(finding => finding["rule"] + " " + finding["path"]))),
            Is.EqualTo(new[] { "PL4001 Statement[0].Action", string.Empty, string.Empty, "PL4001 Statement[0].Action" }));
    }

    [TestCase("", "the line is empty")]
    [TestCase("  \t", "the line is empty")]
    [TestCase("\uFEFF", "the line is empty")]
    [TestCase("[]", "the line is no JSON object")]
    [TestCase("null", "the line is no JSON object")]
    [TestCase("nope", "the line is not well-formed JSON: this text has no quotes: nope, at column 1")]
    [TestCase("""{"id":"a","document":{"Version":""", "the line is not well-formed JSON: a value is missing here, at column 32")]
    [TestCase("""{"id":"a"}""", "the line has neither 'document' nor 'export', and is itself no policy, template or export")]
    [TestCase("""{"document":null}""", "the line has neither 'document' nor 'export', and is itself no policy, template or export")]
    [TestCase("""{"document":7}""", "'document' is neither an object nor text")]
    [TestCase("""{"document":{}}""", "'document' holds no policy, template or export of an account")]
    [TestCase("""{"export":[]}""", "'export' holds no policy, template or export of an account")]
    [TestCase("""{"kind":"policy","document":{}}""", "'kind' is none of identity, resource, trust, boundary, session, scp, rcp, endpoint, iot")]
    [TestCase("""{"kind":3,"document":{}}""", "'kind' is none of identity, resource, trust, boundary, session, scp, rcp, endpoint, iot")]
    public void Answers_a_line_that_cannot_be_judged_with_an_error(string line, string error) =>
        Assert.That((string?)Run(Lines(line)).Answers.Single()["error"], Is.EqualTo(error));

    [TestCase("""{"id":"a","document":{"Version":""", "\"id\":\"a\"")]
    [TestCase("""{"id":"a""", "\"line\":1")]
    [TestCase("""{"id":12""", "\"line\":1")]
    [TestCase("""{"id":{"a":1}}""", "\"line\":1")]
    public void Trusts_no_id_that_may_be_cut_off(string line, string expected) =>
        Assert.That(Run(line).Answers.Single().First!.ToString(Formatting.None), Is.EqualTo(expected));

    [Test]
    public void Answers_byte_order_marks_and_both_ends_of_lines_and_a_last_line_without_one()
    {
        var record = $$"""{"id":"a","document":{{Wide}}}""";

        var answers = Run("\uFEFF" + record + "\r\n\r\n\uFEFF" + record + "\n\n" + record).Answers;

        Assert.That(answers.Select(answer => (string?)answer["error"] ?? (string?)answer["findings"]![0]!["rule"]),
            Is.EqualTo(new[] { "PL4001", "the line is empty", "PL4001", "the line is empty", "PL4001" }));
    }

    [Test]
    public void Answers_bytes_that_are_no_utf8()
    {
        var (exit, answers) = Run([.. Encoding.Latin1.GetBytes("""{"id":"é","document":{}}"""), (byte)'\n', .. Encoding.UTF8.GetBytes($$"""{"id":"b","document":{{Narrow}}}""")]);

        Assert.That(exit, Is.Zero);
        Assert.That(answers[0].ToString(Formatting.None), Is.EqualTo("""{"line":1,"error":"byte 0xE9 at offset 7 of the line is no UTF-8"}"""));
        Assert.That((string?)answers[1]["id"], Is.EqualTo("b"));
    }

    [Test]
    public void Gives_one_line_of_json_for_each_line_of_any_bytes()
    {
        var random = new Random(7);
        var piece = Encoding.UTF8.GetBytes($$"""{"id":"a","document":{{Wide}}}""");
        for (var round = 0; round < 60; round++)
        {
            var bytes = Enumerable.Range(0, 40).SelectMany(_ => random.Next(3) == 0 ? Noise(random) : Damaged(piece, random)).ToArray();
            var expected = bytes.Count(unit => unit == '\n') + (bytes.Length > 0 && bytes[^1] != '\n' ? 1 : 0);

            var answers = Run(bytes, new StreamLimits { MaximumLine = 130, Threads = 3 }).Answers;

            Assert.That(answers, Has.Count.EqualTo(expected));
            Assert.That(answers.All(answer => answer["error"] is not null ^ answer["findings"] is not null));
        }
    }

    private static byte[] Noise(Random random)
    {
        var bytes = new byte[random.Next(0, 40)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] Damaged(byte[] piece, Random random)
    {
        byte[] damaged = [.. piece, (byte)'\n'];
        damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
        return random.Next(2) == 0 ? damaged : [.. piece, (byte)'\n'];
    }

    [Test]
    public void Answers_a_line_that_is_too_long_and_goes_on()
    {
        var record = $$"""{"id":"a","document":{{Wide}}}""";

        var answers = Run(Lines(record, record.PadRight(5000), record), "--max-line", "4K").Answers;

        Assert.That(answers.Select(answer => (string?)answer["error"]), Is.EqualTo(new[] { null, "the line is longer than 4096 bytes (--max-line)", null }));
        Assert.That((int)answers[1]["line"]!, Is.EqualTo(2));
    }

    [Test]
    public void Answers_a_line_that_takes_too_many_steps_and_goes_on()
    {
        var statements = string.Join(',', Enumerable.Repeat("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::orders/*"}""", 200));
        var many = $$$"""{"id":"many","document":{"Version":"2012-10-17","Statement":[{{{statements}}}]}}""";

        var answers = Run(Lines(many, $$"""{"id":"few","document":{{Narrow}}}"""), "--max-steps", "1000").Answers;

        Assert.That(answers[0].ToString(Formatting.None), Is.EqualTo("""{"id":"many","error":"judging the line takes more than 1000 steps (--max-steps)"}"""));
        Assert.That(answers[1]["findings"], Is.Empty);
        Assert.That(Run(Lines(many)).Answers[0]["error"], Is.Null);
    }

    [Test]
    public void Reads_exports_and_lines_that_are_themselves_judged()
    {
        const string Summary = """{"SummaryMap":{"AccountMFAEnabled":0}}""";
        const string Password = """{"PasswordPolicy":{"MinimumPasswordLength":8,"PasswordReusePrevention":24}}""";

        var answers = Run(Lines(
            $$"""{"id":"111122223333","export":[{{Summary}},{{Password}}]}""",
            Summary,
            Wide,
            """{"id":"csv","export":"user,arn,user_creation_time,password_enabled,mfa_active\nann,arn:aws:iam::111122223333:user/ann,2026-01-01T00:00:00+00:00,true,false\n"}""")).Answers;

        Assert.That(answers.Select(answer => string.Join(' ', answer["findings"]!.Select(finding => finding["rule"]))), Is.EqualTo(new[] { "PL8003 PL8014", "PL8003", "PL4001", "PL0004 PL8006" }));
        Assert.That(answers.Select(answer => answer["accounts"]?.Count() ?? 0), Is.EqualTo(new[] { 1, 1, 0, 1 }));
        Assert.That((string?)answers[0].SelectToken("accounts[0].practices[1].status"), Is.EqualTo("fail"));
    }

    [Test]
    public void Says_what_of_a_line_was_not_analysed()
    {
        var answer = Run(Lines("""{"id":"a","export":{"UserDetailList":[{"UserName":"ann","Arn":"arn:aws:iam::111122223333:user/ann"}],"IsTruncated":true}}""")).Answers.Single();

        Assert.That(answer["notAnalysed"]!.Single().ToString(), Does.StartWith("the pages that follow"));
    }

    [TestCase(0)]
    [TestCase(1, "--fail-on", "warning")]
    [TestCase(0, "--fail-on", "error")]
    [TestCase(0, "--fail-on", "warning", "--ignore", "PL4001", "--ignore", "PL4101")]
    [TestCase(0, "--fail-on", "warning", "--rule", "PL5002")]
    public void Fails_for_findings_only_where_it_is_asked_for(int exit, params string[] options) =>
        Assert.That(Run(Lines($$"""{"id":"a","document":{{Wide}}}"""), options).Exit, Is.EqualTo(exit));

    [Test]
    public void Fails_for_lines_that_were_not_judged_only_where_it_is_asked_for()
    {
        Assert.That(Run(Lines("nope")).Exit, Is.Zero);
        Assert.That(Run(Lines("nope", Wide), "--fail-on", "info").Exit, Is.EqualTo(3));
        Assert.That(Run(string.Empty, "--fail-on", "info"), Is.EqualTo((0, new List<JObject>())));
    }

    [TestCase("--max-line", "0")]
    [TestCase("--max-line", "4G")]
    [TestCase("--max-line", "-1")]
    [TestCase("--max-steps", "few")]
    [TestCase("--threads", "0")]
    [TestCase("--today", "yesterday")]
    [TestCase("--rule", "PL9999")]
    [TestCase("policies.jsonl")]
    public void Refuses_what_makes_no_sense(params string[] arguments) =>
        Assert.That(Tool.Run(Tool.Repository, Wide, ["stream", .. arguments]).Exit, Is.EqualTo(2));

    [Test]
    public void Takes_profile_kind_date_and_settings_as_check_does()
    {
        const string Key = "user,arn,user_creation_time,password_enabled,mfa_active,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date\\n"
            + "ann,arn:aws:iam::111122223333:user/ann,2026-01-01T00:00:00+00:00,false,false,true,2026-01-01T00:00:00+00:00,2026-01-01T00:00:00+00:00\\n";
        var old = $$"""{"export":"{{Key}}"}""";
        var trust = """{"document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}}""";
        using var folder = new TemporaryFolder().With("policylint.json", """{"root":true,"profile":"default","ignore":[{"rule":"PL4001","reason":"a test"},{"rule":"PL4101","reason":"a test"}]}""");

        Assert.Multiple(() =>
        {
            Assert.That(RulesOf(Run(Lines(old), "--today", "2026-01-20")), Does.Not.Contain("PL8008").And.Not.Contain("PL8012"));
            Assert.That(RulesOf(Run(Lines(old), "--today", "2026-12-31")), Does.Contain("PL8012"));
            Assert.That(RulesOf(Run(Lines(old), "--today", "2026-12-31", "--profile", "strict")), Does.Contain("PL8007"));
            Assert.That((string?)Run(Lines(trust), "--kind", "scp").Answers[0].SelectToken("findings[0].kind"), Is.EqualTo("scp"));
            Assert.That(Answers(Tool.Run(folder.Path, Wide, ["stream"]).Output).Single().ToString(Formatting.None), Is.EqualTo("""{"line":1,"policies":1,"findings":[],"suppressed":1}"""));
        });
    }

    private static string RulesOf((int Exit, List<JObject> Answers) run) => string.Join(' ', run.Answers.SelectMany(answer => answer["findings"]!).Select(finding => finding["rule"]));

    [Test]
    public void Stops_for_settings_that_cannot_be_used()
    {
        using var folder = new TemporaryFolder().With("policylint.json", """{"profil":"strict"}""");

        Assert.That(Tool.Run(folder.Path, Wide, ["stream"]).Exit, Is.EqualTo(2));
    }

    [Test]
    public void Writes_what_is_there_when_input_pauses()
    {
        using var input = new PausingStream(Encoding.UTF8.GetBytes(Lines(Wide, Narrow)));
        using var output = new FlushedWriter();
        using var error = new StringWriter();
        var run = Task.Run(() => new StreamRun(new CheckOptions(), new StreamLimits(), input, output, error).Run());

        var isThere = SpinWait.SpinUntil(() => output.Flushed.Split('\n').Length == 3, Patience);
        input.End();

        Assert.That(isThere, Is.True, "both answers while the input is open");
        Assert.That(run.Wait(Patience), Is.True);
    }

    [Test]
    public void Ends_quietly_when_nobody_reads_the_output_though_input_goes_on()
    {
        using var input = new PausingStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Wide + "\n", 2000))));
        using var output = new ClosedWriter();
        using var error = new StringWriter();

        var run = Task.Run(() => new StreamRun(new CheckOptions(), new StreamLimits(), input, output, error).Run());

        Assert.That(run.Wait(Patience) && run.Result == 3, Is.True);
        Assert.That(error.ToString(), Is.Empty);
        input.End();
    }

    /// <summary>Gives some bytes, and then nothing until it is ended.</summary>
    private sealed class PausingStream(byte[] bytes) : MemoryStream(bytes)
    {
        private readonly ManualResetEventSlim _ended = new();

        public void End() => _ended.Set();

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = base.Read(buffer, offset, count);
            if (read == 0)
            {
                _ended.Wait(Patience);
            }

            return read;
        }
    }

    /// <summary>Knows what was flushed.</summary>
    private sealed class FlushedWriter : StringWriter
    {
        private volatile string _flushed = string.Empty;

        public string Flushed => _flushed;

        public override void Flush() => _flushed = ToString();
    }

    /// <summary>Fails as a pipe does whose other end is closed.</summary>
    private sealed class ClosedWriter : StringWriter
    {
        public override void Write(string? value) => throw new IOException("closed", OperatingSystem.IsWindows() ? unchecked((int)0x8007006D) : 32);
    }
}
