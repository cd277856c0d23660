using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PolicyLint.Cli.Tests;

/// <summary>The script of <c>account --how</c> under bash with a fake AWS CLI, and accounts of 50,000 users.</summary>
[Category("Tools")]
public sealed class CollectScriptTests
{
    /// <summary>Answers as the AWS CLI does, by the words of the command; what is not here is denied.</summary>
    private const string Aws = """
        #!/usr/bin/env bash
        echo "$*" >> "$AWS_LOG"
        case "$1 $2" in
          "sts get-caller-identity")
            case "$*" in *"--query Account"*) echo 111122223333;; *) echo '{"UserId":"AIDAEXAMPLE","Account":"111122223333","Arn":"arn:aws:iam::111122223333:user/auditor"}';; esac;;
          "iam get-account-authorization-details") echo '{"UserDetailList":[],"GroupDetailList":[],"RoleDetailList":[],"Policies":[],"IsTruncated":false}';;
          "iam get-account-summary") echo '{"SummaryMap":{"AccountMFAEnabled":0,"Users":1}}';;
          "iam get-account-password-policy")
            echo "An error occurred (NoSuchEntity) when calling the GetAccountPasswordPolicy operation: The Password Policy with domain name 111122223333 cannot be found." >&2; exit 254;;
          "iam list-virtual-mfa-devices") echo '{"VirtualMFADevices":[]}';;
          "iam generate-credential-report") echo COMPLETE;;
          "iam get-credential-report") cat "$AWS_REPORT";;
          "iam list-users") echo "arn:aws:iam::111122223333:user/ann";;
          "iam list-roles") echo "arn:aws:iam::111122223333:role/a	arn:aws:iam::111122223333:role/b";;
          "iam generate-service-last-accessed-details") echo job;;
          "iam get-service-last-accessed-details")
            case "$*" in *"--query JobStatus"*) echo COMPLETED;; *) echo '{"JobStatus":"COMPLETED","ServicesLastAccessed":[{"ServiceNamespace":"s3"}]}';; esac;;
          "organizations list-policies") case "$*" in *SERVICE_CONTROL*) echo p-a1b2c3d4;; esac;;
          "organizations describe-policy")
            case "$*" in *"--query"*) echo "arn:aws:organizations::111122223333:policy/o-a1b2c3d4e5/service_control_policy/p-a1b2c3d4";;
              *) echo '{"Policy":{"PolicySummary":{"Id":"p-a1b2c3d4","Name":"stay","Type":"SERVICE_CONTROL_POLICY"},"Content":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"organizations:LeaveOrganization\",\"Resource\":\"*\"}]}"}}';; esac;;
          "organizations list-targets-for-policy") echo '{"Targets":[{"TargetId":"r-a1b2"}]}';;
          "ec2 describe-regions")
            case "$*" in *"--query"*) echo "eu-central-1	us-east-1";; *) echo '{"Regions":[{"RegionName":"eu-central-1","OptInStatus":"opt-in-not-required"},{"RegionName":"us-east-1","OptInStatus":"opted-in"}]}';; esac;;
          "accessanalyzer list-analyzers")
            case "$*" in *us-east-1*) echo '{"analyzers":[]}';; *) echo '{"analyzers":[{"arn":"arn:aws:access-analyzer:eu-central-1:111122223333:analyzer/a","name":"a","type":"ACCOUNT","status":"ACTIVE"}]}';; esac;;
          *) echo "An error occurred (AccessDenied) when calling this operation" >&2; exit 254;;
        esac
        """;

    /// <summary>403 MB: what is not heap is some 70 MB.</summary>
    private const string Heap = "0x18000000";

    private static string Dll => Path.Combine(AppContext.BaseDirectory, "policylint.dll");

    [SetUp]
    public void NeedsTools()
    {
        if (Environment.GetEnvironmentVariable("POLICYLINT_TOOLS") != "1")
        {
            Assert.Ignore("needs bash; set POLICYLINT_TOOLS=1");
        }
    }

    [Test]
    public void Collects_with_commands_that_only_read_what_account_then_reads()
    {
        using var folder = new TemporaryFolder()
            .With("collect.sh", Tool.Run(Tool.Repository, "account", "--how").Output)
            .With("bin/aws", Aws.ReplaceLineEndings("\n"))
            .With("report.json", Report(["ann"]));
        Execute(folder.Path, "chmod", ["+x", "bin/aws"]);

        var (exit, _, error) = Execute(folder.Path, "bash", ["collect.sh"], ("PATH", Path.Combine(folder.Path, "bin") + ":" + Environment.GetEnvironmentVariable("PATH")),
            ("AWS_LOG", Path.Combine(folder.Path, "aws.log")), ("AWS_REPORT", Path.Combine(folder.Path, "report.json")));

        var asked = File.ReadAllLines(Path.Combine(folder.Path, "aws.log")).Select(line => line.Split(' ')[1]).Distinct();
        var (accountExit, output, _) = Tool.Run(folder.Path, "account", "policylint-account-111122223333");
        Assert.Multiple(() =>
        {
            Assert.That(exit, Is.Zero, error);
            Assert.That(asked, Is.All.Matches("^(get|list|describe|generate-credential-report|generate-service-last-accessed-details)"));
            Assert.That(Directory.GetFiles(Path.Combine(folder.Path, "policylint-account-111122223333"), "last-access-*.json"), Has.Length.EqualTo(3));
            Assert.That(accountExit, Is.EqualTo(1), output);
            Assert.That(File.ReadAllText(Path.Combine(folder.Path, "policylint-account-111122223333", "analyzers-us-east-1.json")),
                Does.StartWith("{\"arn:aws:access-analyzer:us-east-1:111122223333:analyzer\": [{"));
            Assert.That(output, Does.Contain("warning[PL8003]").And.Contain("warning[PL8013]").And.Contain("info[PL7045]"));
            Assert.That(output, Does.Contain("organizations describe-policy, accessanalyzer list-analyzers, ec2 describe-regions").And.Contain("iam get-service-last-accessed-details"));
        });
    }

    [Test]
    public void Writes_a_script_that_shellcheck_finds_nothing_in()
    {
        using var folder = new TemporaryFolder().With("collect.sh", Tool.Run(Tool.Repository, "account", "--how").Output);

        Assert.That(Execute(folder.Path, "shellcheck", ["collect.sh"]), Is.EqualTo((0, string.Empty, string.Empty)));
    }

    [Test]
    public void Writes_a_page_of_50000_users_in_less_than_500_MB()
    {
        using var folder = new TemporaryFolder()
            .With("details.json", Details(50_000))
            .With("report.json", Report(Enumerable.Range(0, 50_000).Select(NameOf)));

        var (exit, output, error) = Execute(folder.Path, "dotnet", [Dll, "account", ".", "--format", "html"], ("DOTNET_GCHeapHardLimit", Heap));

        Assert.That(exit, Is.EqualTo(1), error);
        Assert.That(output, Has.Length.LessThan(10_000_000).And.Contains("\"total\":50000"));
    }

    [TestCase("concise")]
    [TestCase("json")]
    public void Judges_50000_users_in_less_than_500_MB(string format)
    {
        using var folder = new TemporaryFolder()
            .With("details.json", Details(50_000))
            .With("report.json", Report(Enumerable.Range(0, 50_000).Select(NameOf)));

        var (exit, output, error) = Execute(folder.Path, "dotnet", [Dll, "account", ".", "--format", format], ("DOTNET_GCHeapHardLimit", Heap));

        Assert.That(exit, Is.EqualTo(1), error);
        Assert.That(Regex.Count(output, "the user user\\d{5} signs in to the console without MFA"), Is.GreaterThanOrEqualTo(50_000));
    }

    private static string NameOf(int number) => "user" + number.ToString("D5", CultureInfo.InvariantCulture);

    private static string Report(IEnumerable<string> users)
    {
        var csv = new StringBuilder(
            "user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,"
            + "access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,"
            + "access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,"
            + "cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated\n");
        foreach (var user in users)
        {
            csv.Append(CultureInfo.InvariantCulture, $"{user},arn:aws:iam::111122223333:user/people/{user},2024-02-01T09:00:00+00:00,true,2026-06-01T09:00:00+00:00,2026-01-01T09:00:00+00:00,N/A,false,");
            csv.Append("true,2026-05-02T09:00:00+00:00,2026-06-20T09:00:00+00:00,us-east-1,s3,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A\n");
        }

        return $$"""{"Content":"{{Convert.ToBase64String(Encoding.UTF8.GetBytes(csv.ToString()))}}","ReportFormat":"text/csv","GeneratedTime":"2026-06-21T00:00:00+00:00"}""";
    }

    private static string Details(int users)
    {
        var json = new StringBuilder("{\"UserDetailList\":[\n");
        for (var number = 0; number < users; number++)
        {
            var name = NameOf(number);
            json.Append(number == 0 ? string.Empty : ",\n").Append(CultureInfo.InvariantCulture, $"{{\"Path\":\"/people/\",\"UserName\":\"{name}\",\"UserId\":\"AIDA{name}EXAMPLE\",\"Arn\":\"arn:aws:iam::111122223333:user/people/{name}\",\"CreateDate\":\"2024-02-01T09:00:00+00:00\",\"GroupList\":[\"staff\"],\"AttachedManagedPolicies\":[],\"Tags\":[{{\"Key\":\"team\",\"Value\":\"t{number % 50}\"}}]}}");
        }

        return json.Append("],\"GroupDetailList\":[{\"Path\":\"/\",\"GroupName\":\"staff\",\"Arn\":\"arn:aws:iam::111122223333:group/staff\",\"GroupPolicyList\":[],\"AttachedManagedPolicies\":[]}],\"RoleDetailList\":[],\"Policies\":[]}").ToString();
    }

    private static (int Exit, string Output, string Error) Execute(string folder, string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
