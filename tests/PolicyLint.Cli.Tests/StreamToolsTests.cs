using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace PolicyLint.Cli.Tests;

/// <summary>The command stream between the programs of a shell.</summary>
[Category("Tools")]
public sealed class StreamToolsTests
{
    private static readonly string[] Statements =
    [
        """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::orders/*"}""",
        """{"Effect":"Allow","Action":"*","Resource":"*"}""",
        """{"Effect":"Allow","Action":"iam:PassRole","Resource":"*"}""",
        """{"Effect":"Allow","Action":"ec2:DescribeInstances","Resource":"*","Condition":{"StringEquals":{"aws:RequestedRegion":"eu-central-1"}}}""",
        """{"Effect":"Deny","Action":"s3:PutObjekt","Resource":"arn:aws:s3:::orders/*"}""",
    ];

    private static string Stream => $"dotnet '{Path.Combine(AppContext.BaseDirectory, "policylint.dll")}' stream";

    [SetUp]
    public void NeedsTools()
    {
        if (Environment.GetEnvironmentVariable("POLICYLINT_TOOLS") != "1")
        {
            Assert.Ignore("needs GNU parallel; set POLICYLINT_TOOLS=1");
        }
    }

    [Test]
    public void Gives_the_same_in_two_processes_as_in_one()
    {
        const int Policies = 100_000;
        using var folder = new TemporaryFolder().With("policies.jsonl", PolicyLines(Policies));

        Shell(folder.Path, $"{Stream} < policies.jsonl > one.jsonl");
        Shell(folder.Path, $"parallel --will-cite -k -j2 --pipe --block 8M \"{Stream} --threads 1\" < policies.jsonl > two.jsonl");

        var one = File.ReadAllBytes(Path.Combine(folder.Path, "one.jsonl"));
        Assert.That(one.Count(unit => unit == '\n'), Is.EqualTo(Policies));
        Assert.That(File.ReadAllBytes(Path.Combine(folder.Path, "two.jsonl")).AsSpan().SequenceEqual(one), Is.True);
    }

    [Test]
    public void Ends_quietly_when_the_output_is_closed_while_input_goes_on()
    {
        using var folder = new TemporaryFolder().With("policies.jsonl", PolicyLines(20_000));

        var (output, error) = Shell(folder.Path, $"{Stream} < <(exec 2> /dev/null; cat policies.jsonl; exec sleep 60) | head -n 1; echo \"${{PIPESTATUS[0]}}\"");

        Assert.That(output, Is.EqualTo("{\"id\":\"p0\",\"policies\":1,\"findings\":[]}\n3\n"));
        Assert.That(error, Is.Empty);
    }

    private static string PolicyLines(int count)
    {
        var lines = new StringBuilder();
        for (var number = 0; number < count; number++)
        {
            lines.Append(CultureInfo.InvariantCulture, $"{{\"id\":\"p{number}\",\"kind\":\"identity\",\"document\":{{\"Version\":\"2012-10-17\",\"Statement\":[");
            lines.Append(Statements[number % Statements.Length]).Append(number % 7 == 3 ? "," + Statements[(number / 7) % Statements.Length] : string.Empty).Append("]}}\n");
        }

        return lines.ToString();
    }

    private static (string Output, string Error) Shell(string folder, string command)
    {
        var start = new ProcessStartInfo("bash", ["-c", command]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        using var shell = Process.Start(start)!;
        shell.StandardInput.Close();
        var error = shell.StandardError.ReadToEndAsync();
        var output = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        return (output, error.Result);
    }
}
