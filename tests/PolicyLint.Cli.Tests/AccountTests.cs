using Newtonsoft.Json.Linq;

namespace PolicyLint.Cli.Tests;

/// <summary>The command account, from exports to findings, standards and JSON.</summary>
public sealed class AccountTests
{
    private const string Policy = """{"PasswordPolicy":{"MinimumPasswordLength":8,"PasswordReusePrevention":24}}""";

    [Test]
    public void Finds_in_the_sample_what_is_expected_there()
    {
        var (exit, output, error) = Tool.Run(Tool.Repository, "account", "samples/account", "--format", "concise");

        Assert.Multiple(() =>
        {
            Assert.That(output, Is.EqualTo(File.ReadAllText(Path.Combine(Tool.Repository, "samples", "account", "expected.txt"))));
            Assert.That(error, Does.StartWith("policylint: account 111122223333: ages are counted to 2026-06-20, the newest date in the exports"));
            Assert.That(exit, Is.EqualTo(1));
        });
    }

    [Test]
    public void Says_of_the_sample_control_by_control_what_is_expected_there()
    {
        var (exit, output, _) = Tool.Run(Tool.Repository, "account", "samples/account", "--standard", "cis-7.0");

        Assert.That(output, Is.EqualTo(File.ReadAllText(Path.Combine(Tool.Repository, "samples", "account", "expected-cis-7.0.txt"))));
        Assert.That(exit, Is.EqualTo(1));
    }

    [Test]
    public void Says_what_it_read_and_what_was_not_given()
    {
        using var folder = new TemporaryFolder().With("a.json", Policy);

        var (exit, output, _) = Tool.Run(folder.Path, "account", "--today", "2026-01-31");

        Assert.Multiple(() =>
        {
            Assert.That(output, Does.Contain("this account\n  ages are counted to: 2026-01-31 (--today)\n  read: iam get-account-password-policy\n  not given: iam get-account-authorization-details"));
            Assert.That(output, Does.EndWith("1 warning in 0 of 0 policies (1 file)\n"));
            Assert.That(exit, Is.EqualTo(1));
        });
    }

    [Test]
    public void Reads_standard_input()
    {
        var (exit, output, _) = Tool.Run(Tool.Repository, Policy, ["account", "-", "--format", "concise"]);

        Assert.That(output, Does.StartWith("-:1:44: warning PL8014"));
        Assert.That(exit, Is.EqualTo(1));
    }

    [Test]
    public void Says_of_a_file_by_name_that_it_is_no_export()
    {
        using var folder = new TemporaryFolder()
            .With("a.json", Policy)
            .With("policy.json", """{"Version":"2012-10-17","Statement":[]}""")
            .With("settings.json", """{"Organization":"acme","Accounts":[]}""");

        var (exit, output, _) = Tool.Run(folder.Path, "account", "a.json", "policy.json", "settings.json", "--format", "concise");

        Assert.Multiple(() =>
        {
            Assert.That(output, Does.Contain("policy.json:1:1: error: not analysed: this is no export of an account that is known; 'policylint account --how'"));
            Assert.That(output, Does.Contain("settings.json:1:1: error: not analysed"));
            Assert.That(exit, Is.EqualTo(3));
        });
    }

    [Test]
    public void Leaves_other_files_of_a_folder_alone()
    {
        using var folder = new TemporaryFolder().With("a.json", Policy).With("policy.json", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""").With("notes.txt", "Accounts");

        var (_, output, _) = Tool.Run(folder.Path, "account", "--format", "concise");

        Assert.That(output, Does.Not.Contain("policy.json").And.EndWith("1 warning in 0 of 0 policies (1 file)\n"));
    }

    [Test]
    public void Says_that_there_is_no_export()
    {
        using var folder = new TemporaryFolder().With("notes.txt", "x");

        var (exit, _, error) = Tool.Run(folder.Path, "account");

        Assert.That(error, Is.EqualTo("policylint: no export of an account was found; 'policylint account --how' prints a script that collects the exports\n"));
        Assert.That(exit, Is.EqualTo(4));
    }

    [TestCase("--standard", "cis-9.9")]
    [TestCase("--standard", "cis-7.0", "--format", "sarif")]
    [TestCase("--today", "yesterday")]
    [TestCase("--credential-report", "a.csv")]
    public void Refuses_what_makes_no_sense(params string[] arguments) =>
        Assert.That(Tool.Run(Tool.Repository, ["account", "samples/account", .. arguments]).Exit, Is.EqualTo(2));

    [Test]
    public void Passes_with_exit_code_0_where_nothing_fails()
    {
        using var folder = new TemporaryFolder().With("a.json", """{"SummaryMap":{"AccountMFAEnabled":1,"AccountAccessKeysPresent":0}}""");

        var (exit, output, _) = Tool.Run(folder.Path, "account", "--standard", "cis-1.4");

        Assert.That(output, Does.Contain("1.4       pass            The root user has no access key\n").And.Contain("2 passed, 0 failed, 19 not decidable"));
        Assert.That(exit, Is.EqualTo(0));
    }

    [Test]
    public void Keeps_to_the_settings_of_the_folder_and_to_what_is_ignored()
    {
        using var folder = new TemporaryFolder()
            .With("exports/a.json", Policy)
            .With("exports/policylint.json", """{"root":true,"account":{"passwordLength":8}}""")
            .With("other/a.json", Policy)
            .With("other/policylint.json", """{"root":true,"ignore":[{"rule":"PL8014","reason":"a test"}]}""");

        Assert.That(Tool.Run(folder.Path, "account", "exports").Exit, Is.EqualTo(0));
        Assert.That(Tool.Run(folder.Path, "account", "other").Exit, Is.EqualTo(0));
        Assert.That(Tool.Run(folder.Path, "account", "other", "--standard", "cis-7.0").Exit, Is.EqualTo(1), "an ignore does not pass a control");
    }

    [Test]
    public void Keeps_the_exports_of_two_accounts_apart()
    {
        const string Caller = """{"UserId":"x","Account":"ID","Arn":"arn:aws:iam::ID:user/auditor"}""";
        using var folder = new TemporaryFolder()
            .With("a/who.json", Caller.Replace("ID", "111122223333", StringComparison.Ordinal)).With("a/policy.json", Policy)
            .With("b/who.json", Caller.Replace("ID", "444455556666", StringComparison.Ordinal)).With("b/policy.json", Policy.Replace("8,", "14,", StringComparison.Ordinal));

        var (_, output, _) = Tool.Run(folder.Path, "account", "--format", "json", "--standard", "security-hub");

        var standards = JObject.Parse(output)["standards"]!.ToDictionary(result => (string)result["account"]!, result => (string?)result.SelectToken("controls[?(@.number=='IAM.15')].status"));
        Assert.That(standards, Is.EquivalentTo(new Dictionary<string, string?> { ["111122223333"] = "fail", ["444455556666"] = "pass" }));
    }

    [Test]
    public void Writes_in_json_what_a_report_needs()
    {
        var account = JObject.Parse(Tool.Run(Tool.Repository, "account", "samples/account", "--format", "json").Output)["accounts"]!.Single();

        Assert.Multiple(() =>
        {
            Assert.That((string?)account["id"], Is.EqualTo("111122223333"));
            Assert.That((string?)account["day"], Is.EqualTo("2026-06-20"));
            Assert.That(account["exports"]!.Count(), Is.EqualTo(11));
            Assert.That((int)account.SelectToken("counts.users")!, Is.EqualTo(6));
            Assert.That((string?)account.SelectToken("identities[?(@.name=='ann')].power"), Is.EqualTo("administrator"));
            Assert.That((string?)account.SelectToken("identities[?(@.name=='interns')].power"), Is.EqualTo("reads"));
            Assert.That((string?)account.SelectToken("administrators[0].via"), Is.EqualTo("AdministratorAccess of group administrators"));
            Assert.That(account["practices"]!.Count(), Is.EqualTo(10));
        });
    }

    [Test]
    public void Reads_an_export_in_check_too()
    {
        using var folder = new TemporaryFolder().With("a.json", Policy);

        var (exit, output, error) = Tool.Run(folder.Path, "check", "--format", "concise");

        Assert.That((exit, output, error), Is.EqualTo((1, "a.json:1:44: warning PL8014: passwords of 8 characters do in this account; ask for 14\n1 warning in 0 of 0 policies (1 file)\n", string.Empty)));
    }

    [Test]
    public void Finds_a_credential_report_among_other_tables_in_check_too()
    {
        const string Report = "user,arn,user_creation_time\nann,arn:aws:iam::111122223333:user/ann,2026-01-01T09:00:00+00:00\n";
        using var folder = new TemporaryFolder()
            .With("report.csv", Report)
            .With("excel.CSV", [.. System.Text.Encoding.Unicode.GetPreamble(), .. System.Text.Encoding.Unicode.GetBytes(Report.Replace(',', ';'))])
            .With("prices.csv", "Statement,Effect\n1,2\n")
            .With("large.csv", new byte[17 * 1024 * 1024])
            .With("empty.csv", string.Empty);

        var (exit, output, _) = Tool.Run(folder.Path, "check", "--format", "concise");

        Assert.That(output, Does.Contain("report.csv:1:1: error PL0004: not analysed: the report has no column").And.Contain("excel.CSV:1:1: error PL0004"));
        Assert.That(output, Does.Not.Contain("prices").And.Not.Contain("large").And.Not.Contain("empty").And.Contain("(2 files;"));
        Assert.That(exit, Is.EqualTo(3));
    }

    [Test]
    public void Leaves_tables_of_a_folder_alone_in_silence()
    {
        using var folder = new TemporaryFolder().With("prices.csv", "Statement,Effect\n1,2\n").With("policy.json", """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"*","Resource":"*"}]}""");

        Assert.That(Tool.Run(folder.Path, "check"), Is.EqualTo((0, "1 policy in 1 file: nothing found\n", string.Empty)));
    }

    [Test]
    [Platform(Exclude = "Win")]
    public void Waits_for_no_pipe_that_is_named_like_a_table()
    {
        using var folder = new TemporaryFolder().With("policy.json", """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"*","Resource":"*"}]}""");
        using var make = System.Diagnostics.Process.Start("mkfifo", Path.Combine(folder.Path, "pipe.csv"));
        make.WaitForExit();

        Assert.That(Tool.Run(folder.Path, "check").Exit, Is.Zero);
    }
}
