using System.Diagnostics;
using System.Text;
using PolicyLint.Cli.Files;

namespace PolicyLint.Cli.Tests;

/// <summary>What people really feed a linter: each is answered clearly, and the other file's finding is still there.</summary>
[NonParallelizable]
public sealed class BadInputTests
{
    private const string Policy = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""";
    private const string OfGood = "good.json:1:65: warning PL4001: this statement allows every action on every resource; list the actions that are used\n";

    [TestCase("", 1, "bad.json:1:1: error PL0001: the text is empty;")]
    [TestCase(" \n\t\n", 1, "bad.json:1:1: error PL0001: the text is empty;")]
    [TestCase("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Acti""", 1, "bad.json:1:56: error PL0001: this string is not closed on its line;")]
    [TestCase("""{"Statement":[{"Effect":"Deny","Action":"s3:*","Resource":"*",}]}""", 1, "bad.json:1:62: error PL0001: nothing follows this comma;")]
    [TestCase("{'Statement':[{'Effect':'Deny','Action':'s3:*','Resource':'*'}]}", 1, "bad.json:1:2: error PL0001: strings are in single quotes (7 times in this text);")]
    [TestCase("/* c */\n{\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"s3:*\",\"Resource\":\"*\"}]}", 1, "bad.json:1:1: error PL0001: JSON has no comments;")]
    [TestCase("""{"Statement":[{"Effect":"Deny","Action":"s3:*","Action":"ec2:*","Resource":"*"}]}""", 1, "bad.json:1:48: error PL1002: 'Action' stands twice")]
    [TestCase("""{"Statement":[{"Effect":"Deny","Action":1,"Resource":"*"}]}""", 1, "bad.json:1:41: error PL1003: 'Action' must be text in quotes, or a list of such texts, and this is a number;")]
    [TestCase("""{"Statement":[{"Sid":"\ud83d","Effect":"Deny","Action":"s3:*","Resource":"*"}]}""", 1, "bad.json:1:23: error PL0001: this escape is one half of a surrogate pair;")]
    [TestCase("{\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"s3:*\",\"Resource\":\"*\"}]}\0\0", 1, "bad.json:1:65: error PL0001: a NUL character stands here")]
    public void Answers_a_bad_json_file_with_one_finding_at_its_place(string text, int exit, string expected) =>
        AssertAnswer("bad.json", Encoding.UTF8.GetBytes(text), exit, expected);

    [Test]
    public void Answers_a_latin1_byte() => AssertAnswer(
        "bad.json", Encoding.Latin1.GetBytes("""{"Statement":[{"Sid":"é","Effect":"Deny","Action":"s3:*","Resource":"*"}]}"""), 1,
        "bad.json:1:23: error PL0003: byte 0xE9 at offset 22 is no text in the file's encoding;");

    [Test]
    public void Answers_utf16_without_a_byte_order_mark() => AssertAnswer(
        "bad.json", Encoding.Unicode.GetBytes(Policy), 3, "bad.json:1:1: error PL0004: not analysed: this looks like UTF-16 without a byte order mark;");

    [Test]
    public void Answers_a_tab_in_yaml() => AssertAnswer(
        "bad.yaml", "Statement:\n\t- Effect: Deny\n\t  Action: '*'\n"u8.ToArray(), 3, "bad.yaml:2:1: error PL0001: a tab stands where YAML wants spaces;");

    [Test]
    public void Answers_an_alias_bomb()
    {
        var bomb = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
        for (var name = 'b'; name < 'j'; name++)
        {
            bomb.Append(name).Append(": &").Append(name).Append(" [").AppendJoin(',', Enumerable.Repeat($"*{(char)(name - 1)}", 9)).Append("]\n");
        }

        AssertAnswer("bad.yaml", Encoding.UTF8.GetBytes(bomb.Append("Statement: []\n").ToString()), 1, "aliases of this anchor expand to more than 100000 values");
    }

    [TestCase("bad.json", "[")]
    [TestCase("bad.yaml", "[")]
    public void Answers_ten_megabytes_of_brackets(string name, string bracket)
    {
        var text = "{\"Statement\": " + string.Concat(Enumerable.Repeat(bracket, 10_000_000)) + "\"Effect\"";
        AssertAnswer(name, Encoding.UTF8.GetBytes(text), 3, "error PL0001: containers are nested deeper than 128;");
    }

    [Test]
    public void Answers_a_file_of_more_than_16_megabytes() =>
        AssertAnswer("bad.json", new byte[(16 * 1024 * 1024) + 1], 3, "bad.json:1:1: error: not analysed: larger than 16 MB\n");

    [Test]
    public void Does_not_call_it_clean_where_no_file_is()
    {
        using var folder = new TemporaryFolder();

        var (exit, output, _) = Tool.Run(folder.Path, "check", "gone.json");

        Assert.That((exit, output), Is.EqualTo((4, "no file was read (1 not there: gone.json)\n")));
    }

    [Test]
    public void Answers_a_missing_file()
    {
        using var folder = new TemporaryFolder().With("good.json", Policy);

        var (exit, output, error) = Tool.Run(folder.Path, "check", "bad.json", "good.json", "--format", "concise");

        Assert.That((exit, error), Is.EqualTo((4, "policylint: no file matches bad.json\n")));
        Assert.That(output, Does.StartWith(OfGood));
    }

    [Test]
    public void Answers_links_that_lead_nowhere_and_in_a_circle()
    {
        using var folder = new TemporaryFolder().With("good.json", Policy);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "broken.json"), "nowhere");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "loop.json"), "loop.json");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "circle"), folder.Path);

        var (exit, output, _) = Tool.Run(folder.Path, "check", "--format", "concise");

        Assert.That(exit, Is.EqualTo(3));
        Assert.That(output, Is.EqualTo(
            OfGood + "broken.json:1:1: error: not analysed: this link leads to nothing\nloop.json:1:1: error: not analysed: this link leads to nothing\n"
            + "1 warning in 1 of 1 policy (3 files; 2 not analysed: broken.json; loop.json)\n"));
    }

    [Test]
    public void Takes_a_folder_that_is_named_like_a_file_as_a_folder()
    {
        using var folder = new TemporaryFolder().With("bad.json/good.json", Policy);

        Assert.That(Tool.Run(folder.Path, "check", "bad.json", "--format", "concise").Output, Does.StartWith("bad.json/" + OfGood));
    }

    [Test]
    public void Shows_a_hostile_name_as_escapes()
    {
        using var folder = new TemporaryFolder().With("good.json", Policy).With("a\u001b[31m\n::error::b.json", Policy);

        var (_, output, _) = Tool.Run(folder.Path, "check", "--format", "concise");

        Assert.That(output, Does.Contain("a\\u001b[31m\\u000a::error::b.json:1:65: warning PL4001").And.Contain(OfGood));
    }

    [Test]
    [Platform(Exclude = "Win")]
    public void Answers_a_pipe_that_a_walk_meets()
    {
        using var folder = new TemporaryFolder().With("good.json", Policy);
        using var make = Process.Start("mkfifo", Path.Combine(folder.Path, "pipe.json"));
        make.WaitForExit();

        var (exit, output, _) = Tool.Run(folder.Path, "check", "--format", "concise");

        Assert.That(exit, Is.EqualTo(3));
        Assert.That(output, Does.Contain("pipe.json:1:1: error: not analysed: not a file but a pipe that nothing comes from").And.Contain(OfGood));
    }

    private static IEnumerable<TestCaseData> Failures =>
    [
        new(new UnauthorizedAccessException("/secret/path"), "no permission to read it"),
        new(new FileNotFoundException("/secret/path"), "it is gone since it was found"),
        new(new PathTooLongException("/secret/path"), "its path is too long"),
        new(new IOException("/secret/path", 5), "it cannot be read (system error 0x00000005)"),
    ];

    [TestCaseSource(nameof(Failures))]
    public void Says_why_a_file_cannot_be_opened_without_the_systems_words(Exception exception, string problem)
    {
        var read = new FileReader(_ => throw exception).Read(new FoundFile("a.json", "a.json", IsNamed: true));

        Assert.That(read, Is.EqualTo(((PolicyLint.Text.SourceText?)null, problem)));
    }

    [Test]
    public void Reads_no_more_than_the_limit_of_what_has_no_length()
    {
        var read = new FileReader(_ => new EndlessStream()).Read(new FoundFile("a.json", "a.json", IsNamed: true));

        Assert.That(read.Problem, Is.EqualTo("larger than 16 MB"));
    }

    [Test]
    [Platform("Linux")]
    public void Says_that_standard_input_is_closed_and_reads_one_that_is_not()
    {
        var tool = Path.Combine(AppContext.BaseDirectory, "policylint.dll");

        Assert.That(Shell($"dotnet '{tool}' check - --format concise <&-"), Does.StartWith("-:1:1: error: not analysed: standard input is closed\n"));
        Assert.That(Shell($"echo '{Policy}' | dotnet '{tool}' check - --format concise"), Does.StartWith("-:1:65: warning PL4001"));
    }

    private static string Shell(string command)
    {
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", command]) { RedirectStandardOutput = true })!;
        var output = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        return output;
    }

    private static void AssertAnswer(string name, byte[] bytes, int exit, string expected)
    {
        using var folder = new TemporaryFolder().With("good.json", Policy).With(name, bytes);

        var run = Tool.Run(folder.Path, "check", name, "good.json", "--format", "concise");

        Assert.Multiple(() =>
        {
            Assert.That(run.Exit, Is.EqualTo(exit));
            Assert.That(run.Output, Does.Contain(expected));
            Assert.That(run.Output, Does.Contain(OfGood));
            Assert.That(run.Error, Is.Empty);
        });
    }

    private sealed class EndlessStream : MemoryStream
    {
        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer) => buffer.Length;

        public override int Read(byte[] buffer, int offset, int count) => count;
    }
}
