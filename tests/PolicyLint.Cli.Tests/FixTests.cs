using System.Diagnostics;
using System.Text;

namespace PolicyLint.Cli.Tests;

/// <summary>What <c>--fix</c> and <c>--diff</c> do to files, and what they leave alone.</summary>
[NonParallelizable]
public sealed class FixTests
{
    private const string Bad = "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": {\n    \"Sid\": \"a-b\",\n    \"Effect\": \"allow\",\n    \"Action\": \"s3:GetObjct\",\n    \"Resource\": \"arn:aws:s3:::a/*\"\n  }\n}";

    private static readonly string Good = Bad.Replace("a-b", "AB", StringComparison.Ordinal).Replace("allow", "Allow", StringComparison.Ordinal).Replace("Objct", "Object", StringComparison.Ordinal);

    private static IEnumerable<TestCaseData> Encodings =>
    [
        new TestCaseData(new UTF8Encoding(false), "\n").SetName("{m}(UTF-8)"),
        new TestCaseData(new UTF8Encoding(true), "\r\n").SetName("{m}(UTF-8 with byte order mark, CRLF)"),
        new TestCaseData(new UnicodeEncoding(false, true), "\n").SetName("{m}(UTF-16)"),
        new TestCaseData(new UnicodeEncoding(true, true), "\r\n").SetName("{m}(UTF-16 big endian, CRLF)"),
    ];

    [TestCaseSource(nameof(Encodings))]
    public void Keeps_encoding_and_line_ends(Encoding encoding, string lineBreak)
    {
        using var folder = new TemporaryFolder().With("a.json", Bytes(encoding, Bad.ReplaceLineEndings(lineBreak)));
        var (exit, output, error) = Tool.Run(folder.Path, "check", "--fix", "a.json");

        Assert.Multiple(() =>
        {
            Assert.That(File.ReadAllBytes(Path.Combine(folder.Path, "a.json")), Is.EqualTo(Bytes(encoding, Good.ReplaceLineEndings(lineBreak))));
            Assert.That(error, Is.EqualTo("policylint: a.json: fixed PL1010: write 'AB'\npolicylint: a.json: fixed PL1005: write 'Allow'\npolicylint: a.json: fixed PL2002: write 'GetObject'\n"));
            Assert.That(output, Does.EndWith("nothing found\n"));
            Assert.That(exit, Is.Zero);
            Assert.That(Directory.GetFiles(folder.Path), Has.Length.EqualTo(1), "nothing is left beside it");
        });
    }

    [Test]
    public void Makes_changes_for_review_only_if_asked()
    {
        using var folder = new TemporaryFolder().With("a.json", """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"s3:DeleteObject","Resource":"*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"false"}}}}""");
        Tool.Run(folder.Path, "check", "a.json", "--fix");
        var before = Read(folder);
        var (exit, _, error) = Tool.Run(folder.Path, "check", "a.json", "--fix=review");

        Assert.That(before, Does.Contain("\"Bool\""));
        Assert.That(Read(folder), Does.Contain("\"BoolIfExists\""));
        Assert.That((exit, error), Is.EqualTo((0, "policylint: a.json: fixed PL3008: write 'BoolIfExists'\n")));
    }

    [Test]
    public void Takes_the_path_behind_fix_for_a_path()
    {
        using var folder = new TemporaryFolder().With("safe", Bad);

        Assert.That(Tool.Run(folder.Path, "check", "--fix", "safe").Exit, Is.Zero);
        Assert.That(Tool.Run(folder.Path, "check", "--fix=some", "safe").Exit, Is.EqualTo(ExitCodes.Usage));
    }

    [Test]
    [Platform(Exclude = "Win")]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void Keeps_permissions_and_links()
    {
        using var folder = new TemporaryFolder().With("real/a.json", Bad);
        var target = Path.Combine(folder.Path, "real", "a.json");
        File.SetUnixFileMode(target, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "a.json"), target);
        Tool.Run(folder.Path, "check", "--fix", "a.json");

        Assert.That(File.ReadAllText(target), Is.EqualTo(Good));
        Assert.That(File.GetUnixFileMode(target), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead));
        Assert.That(new FileInfo(Path.Combine(folder.Path, "a.json")).LinkTarget, Is.EqualTo(target));
    }

    [Test]
    public void Says_that_a_file_is_read_only_and_goes_on_with_the_others()
    {
        using var folder = new TemporaryFolder().With("a.json", Bad).With("b.json", Bad);
        var path = Path.Combine(folder.Path, "a.json");
        File.SetAttributes(path, FileAttributes.ReadOnly);
        var (exit, output, error) = Tool.Run(folder.Path, "check", "--fix", "--format", "concise");
        File.SetAttributes(path, FileAttributes.Normal);

        Assert.Multiple(() =>
        {
            Assert.That(File.ReadAllText(path), Is.EqualTo(Bad));
            Assert.That(File.ReadAllText(Path.Combine(folder.Path, "b.json")), Is.EqualTo(Good));
            Assert.That(error, Does.StartWith("policylint: a.json: not fixed: it is read-only\npolicylint: b.json: fixed PL1010"));
            Assert.That(output, Does.Contain("a.json:5:15: error PL1005").And.Not.Contain("b.json:"));
            Assert.That(exit, Is.EqualTo(ExitCodes.Usage));
        });
    }

    [Test]
    public void Refuses_a_file_that_was_changed_since_it_was_read()
    {
        using var folder = new TemporaryFolder().With("a.json", Bad);
        var path = Path.Combine(folder.Path, "a.json");
        var before = Text.SourceText.FromBytes("a.json", Encoding.UTF8.GetBytes(Good));

        Assert.That(Files.FileWriter.Replace(path, before, before.WithContent("{}")), Is.EqualTo("it was changed since it was read"));
        Assert.That(Files.FileWriter.Replace(path + "x", before, before.WithContent("{}")), Is.EqualTo("it is gone since it was read"));
        Assert.That(Directory.GetFiles(folder.Path).Select(File.ReadAllText), Is.EqualTo(new[] { Bad }));
    }

    [Test]
    public void Leaves_alone_what_is_not_well_formed_and_says_so()
    {
        using var folder = new TemporaryFolder().With("a.json", Bad[..^1]);
        var (exit, _, error) = Tool.Run(folder.Path, "check", "--fix", "a.json");

        Assert.That(Read(folder), Is.EqualTo(Bad[..^1]));
        Assert.That(error, Is.EqualTo("policylint: a.json: not fixed: it could not be read without doubt; correct its errors first\n"));
        Assert.That(exit, Is.EqualTo(ExitCodes.Findings));
    }

    [Test]
    public void Leaves_alone_what_an_ignore_sets_aside_and_what_is_not_asked_for()
    {
        using var folder = new TemporaryFolder().With("a.json", Bad).With("policylint.json", """{"ignore":[{"rule":"PL1005","path":"a.json","reason":"a test of it"}]}""");
        Tool.Run(folder.Path, "check", "--fix", "--ignore", "PL1010", "a.json");

        Assert.That(Read(folder), Is.EqualTo(Bad.Replace("Objct", "Object", StringComparison.Ordinal)));
    }

    [Test]
    public void Leaves_alone_what_cdk_made()
    {
        var template = """{"Resources":{"P":{"Type":"AWS::IAM::ManagedPolicy","Metadata":{"aws:cdk:path":"S/P"},"Properties":{"PolicyDocument":""" + Bad + "}}}}";
        using var folder = new TemporaryFolder().With("a.json", template);
        var (_, _, error) = Tool.Run(folder.Path, "check", "--fix", "a.json");

        Assert.That(Read(folder), Is.EqualTo(template));
        Assert.That(error, Is.EqualTo("policylint: a.json: not fixed: AWS CDK makes it; repair the code instead\n"));
    }

    [Test]
    public void Cannot_repair_standard_input() =>
        Assert.That(Tool.Run(".", Bad, ["check", "--fix", "-"]), Is.EqualTo((ExitCodes.Usage, string.Empty, "policylint: standard input cannot be repaired; give a file to --fix and --diff\npolicylint: see policylint --help\n")));

    [Test]
    public void Writes_the_diff_and_nothing_else()
    {
        using var folder = new TemporaryFolder().With("a.json", Bad);
        var (exit, output, error) = Tool.Run(folder.Path, "check", "--diff", "a.json");

        Assert.Multiple(() =>
        {
            Assert.That(Read(folder), Is.EqualTo(Bad));
            Assert.That(output, Is.EqualTo("""
                --- a/a.json
                +++ b/a.json
                @@ -1,9 +1,9 @@
                 {
                   "Version": "2012-10-17",
                   "Statement": {
                -    "Sid": "a-b",
                -    "Effect": "allow",
                -    "Action": "s3:GetObjct",
                +    "Sid": "AB",
                +    "Effect": "Allow",
                +    "Action": "s3:GetObject",
                     "Resource": "arn:aws:s3:::a/*"
                   }
                 }
                \ No newline at end of file

                """.ReplaceLineEndings("\n")));
            Assert.That((exit, error), Is.EqualTo((ExitCodes.Findings, string.Empty)));
            Assert.That(Tool.Run(folder.Path, "check", "--diff", "--rule", "PL4001", "a.json"), Is.EqualTo((0, string.Empty, string.Empty)));
        });
    }

    [Test]
    public void Shows_no_difference_that_git_would_not_take()
    {
        using var folder = new TemporaryFolder().With("a.json", Bytes(new UnicodeEncoding(false, true), Bad));
        var (exit, output, error) = Tool.Run(folder.Path, "check", "--diff", "a.json");

        Assert.That((exit, output, error), Is.EqualTo((ExitCodes.Usage, string.Empty, "policylint: a.json: not fixed: git takes no differences of UTF-16; use --fix\n")));
    }

    [TestCase("a.json", "\n", false)]
    [TestCase("sub/with space.json", "\r\n", true)]
    [TestCase("Größe.json", "\n", true)]
    public void Gives_the_same_bytes_by_git_apply(string name, string lineBreak, bool hasMark)
    {
        var text = Bytes(new UTF8Encoding(hasMark), string.Concat(Enumerable.Repeat("\n", 20)).ReplaceLineEndings(lineBreak) + Bad.ReplaceLineEndings(lineBreak) + lineBreak);
        using var folder = new TemporaryFolder().With(name, text).With("other/" + name, text);
        Git(folder.Path, "init", "-q");
        var (_, diff, _) = Tool.Run(folder.Path, "check", "--diff");
        File.WriteAllText(Path.Combine(folder.Path, ".git", "fix.patch"), diff);
        Git(folder.Path, "apply", "--whitespace=nowarn", ".git/fix.patch");
        var applied = File.ReadAllBytes(Path.Combine(folder.Path, name));
        File.WriteAllBytes(Path.Combine(folder.Path, name), text);
        Tool.Run(folder.Path, "check", "--fix");

        Assert.That(applied, Is.Not.EqualTo(text));
        Assert.That(File.ReadAllBytes(Path.Combine(folder.Path, name)), Is.EqualTo(applied));
        Assert.That(Tool.Run(folder.Path, "check", "--diff").Output, Is.Empty, "a second run changes nothing");
    }

    [Test]
    public void Applies_below_the_folder_of_the_repository()
    {
        using var folder = new TemporaryFolder().With("sub/a.json", Bad);
        Git(folder.Path, "init", "-q");
        var sub = Path.Combine(folder.Path, "sub");
        var (_, diff, _) = Tool.Run(sub, "check", "--diff");
        File.WriteAllText(Path.Combine(folder.Path, ".git", "fix.patch"), diff);
        Git(sub, "apply", "../.git/fix.patch");

        Assert.That(File.ReadAllText(Path.Combine(sub, "a.json")), Is.EqualTo(Good));
    }

    private static string Read(TemporaryFolder folder) => File.ReadAllText(Path.Combine(folder.Path, "a.json"));

    private static byte[] Bytes(Encoding encoding, string text) => [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];

    private static void Git(string folder, params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardError = true })!;
        var error = git.StandardError.ReadToEnd();
        git.WaitForExit();
        Assert.That(git.ExitCode, Is.Zero, error);
    }
}
