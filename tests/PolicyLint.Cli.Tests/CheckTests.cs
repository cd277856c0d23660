using Newtonsoft.Json.Linq;

namespace PolicyLint.Cli.Tests;

[NonParallelizable]
public sealed class CheckTests
{
    private const string Administrator = """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Sid": "Everything",
              "Effect": "Allow",
              "Action": "*",
              "Resource": "*"
            }
          ]
        }
        """;

    private const string Clean =
        """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""";

    [Test]
    public void Shows_a_finding_as_the_best_compilers_do()
    {
        using var folder = new TemporaryFolder().With("policies/admin.json", Administrator);

        var (exit, output, _) = Tool.Run(folder.Path, "check");

        Assert.That(exit, Is.EqualTo(1));
        Assert.That(output, Is.EqualTo("""
            warning[PL4001]: this statement allows every action on every resource
              --> policies/admin.json:7:17
               |
             6 |       "Effect": "Allow",
             7 |       "Action": "*",
               |                 ^^^ every action of every service
             8 |       "Resource": "*"
               |                   --- on every resource, and no Condition narrows it
               |
               = help: list the actions that are used; let people take a role that asks for MFA for the rest
               = covers: PL4101 iam:PassRole on every role
               = note: read as an identity policy, as no Principal is there (--kind, or "kinds" in policylint.json)
               = more: policylint explain PL4001

            1 warning in 1 of 1 policy (1 file)

            """.ReplaceLineEndings("\n")));
    }

    [TestCase("policies")]
    [TestCase("templates")]
    public void Finds_in_the_samples_what_is_expected_there(string folder)
    {
        var (exit, output, _) = Tool.Run(Tool.Repository, "check", "samples/" + folder, "--format", "concise");

        var expected = File.ReadAllText(Path.Combine(Tool.Repository, "samples", folder, "expected.txt"));
        Assert.That(output, Is.EqualTo(expected));
        Assert.That(exit, Is.EqualTo(1));
    }

    [Test]
    public void Says_where_in_a_template_a_finding_is()
    {
        const string template = """
            {"Resources": {"Read": {"Type": "AWS::IAM::ManagedPolicy", "Metadata": {"aws:cdk:path": "App/Read/Resource"}, "Properties": {"Roles": ["app"],
              "PolicyDocument": {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}}}}}
            """;
        using var folder = new TemporaryFolder().With("app.template.json", template);

        var finding = JObject.Parse(Tool.Run(folder.Path, "check", "--format", "json").Output)["findings"]!.Single();
        var text = Tool.Run(folder.Path, "check", "--format", "text").Output;

        Assert.Multiple(() =>
        {
            Assert.That((string?)finding["path"], Is.EqualTo("Resources.Read.Properties.PolicyDocument.Statement[0].Action"));
            Assert.That((string?)finding["logicalId"], Is.EqualTo("Read"));
            Assert.That((string?)finding["construct"], Is.EqualTo("App/Read/Resource"));
            Assert.That(text, Does.Contain("--> app.template.json:2:"));
            Assert.That(text, Does.Contain("= in: Resources.Read.Properties.PolicyDocument.Statement[0].Action"));
            Assert.That(text, Does.Contain("made by the construct App/Read/Resource"));
        });
    }

    [Test]
    public void Writes_json_with_exact_regions()
    {
        using var folder = new TemporaryFolder().With("a.json", "\uFEFF" + Administrator);

        var report = JObject.Parse(Tool.Run(folder.Path, "check", "--format", "json").Output);

        var finding = report["findings"]!.Single();
        Assert.Multiple(() =>
        {
            Assert.That(((JObject)finding).Properties().Select(property => property.Name), Is.EqualTo(new[]
            {
                "rule", "severity", "confidence", "message", "advice", "file", "region", "path", "logicalId", "construct", "kind", "fingerprint", "superseded", "related", "fixes",
            }));
            Assert.That(finding["region"]!.ToString(Newtonsoft.Json.Formatting.None), Is.EqualTo(
                $$"""{"startLine":7,"startColumn":17,"endLine":7,"endColumn":20,"offset":{{Administrator.IndexOf("\"*\"", StringComparison.Ordinal)}},"length":3}"""));
            Assert.That((string?)finding["path"], Is.EqualTo("Statement[0].Action"));
            Assert.That(finding["superseded"]!.ToObject<string[]>(), Is.EqualTo(new[] { "PL4101" }));
            Assert.That(report["counts"]!.ToString(Newtonsoft.Json.Formatting.None), Is.EqualTo(
                """{"files":1,"policies":1,"notPolicies":0,"skipped":0,"findings":{"error":0,"warning":1,"info":0},"suppressed":0}"""));
        });
    }

    [TestCase(0, "check", "clean.json")]
    [TestCase(1, "check", "admin.json")]
    [TestCase(1, "admin.json")]
    [TestCase(0, "check", "admin.json", "--fail-on", "error")]
    [TestCase(0, "check", "admin.json", "--fail-on", "never")]
    [TestCase(0, "check", "admin.json", "--ignore", "PL4001", "--ignore", "PL4101")]
    [TestCase(1, "check", "admin.json", "--rule", "PL4101")]
    [TestCase(0, "check", "admin.json", "--kind", "boundary")]
    [TestCase(2, "check", "--bogus")]
    [TestCase(2, "check", "admin.json", "--kind", "identty")]
    [TestCase(2, "check", "--rule", "PL9999")]
    [TestCase(2, "admin.json", "rules")]
    [TestCase(2, "explain", "PL9999")]
    [TestCase(3, "check", "broken.json")]
    [TestCase(4, "check", "missing.json")]
    [TestCase(4, "check", "admin.json", "missing-*.json")]
    [TestCase(4, "check", "none", "--require-policies")]
    [TestCase(0, "check", "none")]
    [TestCase(1, "check", "none/other.json")]
    [TestCase(0, "rules")]
    [TestCase(0, "explain", "pl4001")]
    public void Ends_with_the_exit_code_of_the_worst_that_happened(int exit, params string[] arguments)
    {
        using var folder = new TemporaryFolder()
            .With("clean.json", Clean)
            .With("admin.json", Administrator)
            .With("broken.json", """{"Statement": "Effect", : [""")
            .With("none/other.json", "{}");

        Assert.That(Tool.Run(folder.Path, arguments).Exit, Is.EqualTo(exit));
    }

    [Test]
    public void Goes_on_after_bad_files_and_loses_no_others_result()
    {
        using var folder = new TemporaryFolder()
            .With("admin.json", Administrator)
            .With("empty.json", "")
            .With("latin1.json", [.. "{\"Statement\":[{\"Sid\":\"caf"u8, 0xE9, .. "\",\"Effect\":\"Deny\",\"Action\":\"s3:*\",\"Resource\":\"*\"}]}"u8])
            .With("utf16.json", System.Text.Encoding.Unicode.GetBytes(Clean.Replace("Allow", "Allow\",\"Effect\":\"Allow")))
            .With("nul.json", new byte[64])
            .With("big.json", new byte[(16 * 1024 * 1024) + 1])
            .With("deep.json", new string('[', 10_000_000))
            .With("deep.yaml", string.Concat(Enumerable.Repeat("{a: ", 2_500_000)));
        Directory.CreateDirectory(Path.Combine(folder.Path, "folder.json"));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "broken-link.json"), "nowhere");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "loop"), folder.Path);

        var (exit, output, _) = Tool.Run(folder.Path, "check", "--format", "concise");

        Assert.Multiple(() =>
        {
            Assert.That(exit, Is.EqualTo(3));
            Assert.That(output, Does.Contain("admin.json:7:17: warning PL4001:"));
            Assert.That(output, Does.Contain("latin1.json:1:26: error PL0003: byte 0xE9 at offset 25"));
            Assert.That(output, Does.Contain("utf16.json:1:1: error PL0004:"));
            Assert.That(output, Does.Contain("big.json:1:1: error: not analysed: larger than 16 MB"));
            Assert.That(output, Does.Contain("broken-link.json:1:1: error: not analysed: this link leads to nothing"));
        });
    }

    [Test]
    public void Passes_over_what_git_ignores_and_what_is_built()
    {
        using var folder = new TemporaryFolder()
            .With(".git/HEAD", "ref: refs/heads/main")
            .With(".gitignore", "# out\n/out/\n*.local.json\n!keep.local.json\n")
            .With("out/a.json", Administrator)
            .With("sub/out/b.json", Administrator)
            .With("c.local.json", Administrator)
            .With("keep.local.json", Administrator)
            .With("bin/d.json", Administrator)
            .With("e.txt", Administrator);

        var (_, output, _) = Tool.Run(folder.Path, "check", "--format", "concise");

        Assert.That(
            output.Split('\n').Where(line => line.Contains("PL4001", StringComparison.Ordinal)).Select(line => line.Split(':')[0]),
            Is.EqualTo(new[] { "keep.local.json", "sub/out/b.json" }));
    }

    [Test]
    public void Says_that_a_cdk_app_has_no_templates()
    {
        using var folder = new TemporaryFolder().With("app/cdk.json", "{}");

        Assert.That(Tool.Run(folder.Path, "check").Error, Does.Contain("app is a CDK app without cdk.out"));
    }

    [Test]
    public void Reads_standard_input() =>
        Assert.That(Tool.Run(Tool.Repository, Administrator, ["check", "-", "--format", "concise"]).Output, Does.StartWith("-:7:17: warning PL4001"));

    [Test]
    public void Shows_what_a_terminal_would_obey_as_escapes()
    {
        const string Hostile = "{\"Version\":\"2012-10-17\",\"Statement\":{\"Eff\u001b[31mect\u202E\":\"Allow\",\"Effect\":\"Deny\",\"Action\":\"s3:*\",\"Resource\":\"*\"}}";
        using var folder = new TemporaryFolder().With("a.json", Hostile);

        var (_, output, _) = Tool.Run(folder.Path, "check");

        Assert.That(output, Does.Contain("\\u001b[31mect\\u202e"));
        Assert.That(output.Any(unit => unit is '\u001b' or '\u202E'), Is.False);
    }

    [Test]
    public void Masks_access_keys_in_every_form()
    {
        using var folder = new TemporaryFolder().With("a.json", """
            {"Statement": {"Effect": "Deny", "AKIAIOSFODNN7EXAMPLE": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "Action": "s3:*", "Resource": "*"}}
            """);

        foreach (var format in new[] { "text", "concise", "json", "sarif", "github" })
        {
            var (_, output, _) = Tool.Run(folder.Path, "check", "--format", format);
            Assert.That(output, Does.Not.Contain("AKIAIOSFODNN7EXAMPLE").And.Not.Contain("wJalrXUtnFEMI"), format);
        }
    }

    [Test]
    public void Says_in_json_of_which_day_the_catalogue_is()
    {
        using var folder = new TemporaryFolder().With("a.json", Administrator);

        var (_, output, _) = Tool.Run(folder.Path, "check", "--format", "json");

        Assert.That(output, Does.Match("\"catalog\":\"20[0-9]{2}-[0-9]{2}-[0-9]{2}\""));
    }

    [Test]
    public void Underlines_behind_tabs_and_wide_characters_at_the_right_cell()
    {
        using var folder = new TemporaryFolder().With("a.json", "{\"Statement\": {\n\t\"Resource\": \"arn:aws:s3:::日本\", \"Effect\": \"Deny\", \"Acton\": \"s3:*\"}}");

        var lines = Tool.Run(folder.Path, "check", "--rule", "PL1001").Output.Split('\n');

        var source = Array.FindIndex(lines, line => line.Contains("日本", StringComparison.Ordinal));
        var cells = lines[source].IndexOf("\"Acton\"", StringComparison.Ordinal) + 2;
        Assert.That(lines[source + 1].IndexOf("^^^^^^^", StringComparison.Ordinal), Is.EqualTo(cells));
    }

    [Test]
    public void Sets_aside_what_settings_ignore_and_counts_it()
    {
        using var folder = new TemporaryFolder()
            .With("admin.json", Administrator)
            .With("policylint.json", """{"root": true, "ignore": [{"rule": "PL4001", "path": "admin.json", "reason": "break glass"}]}""");

        var (exit, output, _) = Tool.Run(folder.Path, "check", "--format", "json");

        Assert.That(exit, Is.EqualTo(0));
        Assert.That((int)JObject.Parse(output)["counts"]!["suppressed"]!, Is.EqualTo(1));
    }

    [Test]
    public void Reports_an_ignore_that_matches_nothing()
    {
        using var folder = new TemporaryFolder()
            .With("clean.json", Clean)
            .With("policylint.json", """{"root": true, "ignore": [{"rule": "PL4001", "reason": "gone since"}]}""");

        var (exit, output, _) = Tool.Run(folder.Path, "check", "--format", "concise");

        Assert.That(exit, Is.EqualTo(1));
        Assert.That(output, Does.StartWith("policylint.json:1:27: warning PL9502: this ignore of PL4001 matches no finding"));
    }

    [Test]
    public void Takes_the_paths_of_settings_above_as_relative_to_their_folder()
    {
        using var folder = new TemporaryFolder()
            .With("team/old/admin.json", Administrator)
            .With("policylint.json", """
                {"root": true, "ignore": [
                  {"rule": "PL4001", "path": "/team/old/", "reason": "moved next month"},
                  {"rule": "PL4001", "path": "/other/", "reason": "not seen from here"}
                ]}
                """);

        var (exit, output, _) = Tool.Run(Path.Combine(folder.Path, "team"), "check", "--format", "json");

        Assert.That(exit, Is.EqualTo(0));
        Assert.That((int)JObject.Parse(output)["counts"]!["suppressed"]!, Is.EqualTo(1));
    }

    [Test]
    public void Takes_the_settings_of_a_files_own_folder_wherever_it_is_run_from()
    {
        using var folder = new TemporaryFolder()
            .With("team/policylint.json", """{"severity": {"PL4001": "error"}, "ignore": [{"rule": "PL4001", "path": "b.json", "reason": "seen"}]}""")
            .With("team/a.json", Administrator)
            .With("team/b.json", Administrator)
            .With("other/c.json", Administrator);

        var (_, output, _) = Tool.Run(folder.Path, "check", "--format", "concise");

        Assert.That(output, Does.Contain("other/c.json:7:17: warning PL4001").And.Contain("team/a.json:7:17: error PL4001").And.Not.Contain("b.json"));
    }

    [Test]
    public void Judges_an_ignore_once_for_the_whole_run()
    {
        using var folder = new TemporaryFolder()
            .With("policylint.json", """{"ignore": [{"rule": "PL4001", "path": "team/a.json", "reason": "seen"}, {"rule": "PL4001", "path": "none.json", "reason": "gone"}]}""")
            .With("team/policylint.json", "{}")
            .With("team/a.json", Administrator)
            .With("c.json", Clean);

        var (_, output, _) = Tool.Run(folder.Path, "check", "--format", "concise");

        Assert.That(output.Split('\n').Count(line => line.Contains("PL9502", StringComparison.Ordinal)), Is.EqualTo(1), output);
        Assert.That(output, Does.Contain("none.json"));
    }

    [Test]
    public void Takes_what_stands_after_two_hyphens_as_a_path()
    {
        using var folder = new TemporaryFolder().With("--kind", Administrator);

        var (exit, output, _) = Tool.Run(folder.Path, "check", "--format", "concise", "--", "--kind");

        Assert.That(exit, Is.EqualTo(1));
        Assert.That(output, Does.StartWith("--kind:7:17: warning PL4001"));
    }

    [Test]
    public void Says_nothing_of_ignores_of_rules_that_did_not_run()
    {
        using var folder = new TemporaryFolder()
            .With("clean.json", Clean)
            .With("policylint.json", """{"root": true, "ignore": [{"rule": "PL4001", "reason": "elsewhere"}]}""");

        Assert.That(Tool.Run(folder.Path, "check", "--rule", "PL5001").Exit, Is.EqualTo(0));
        Assert.That(Tool.Run(folder.Path, "check", "--ignore", "PL4001").Exit, Is.EqualTo(0));
        Assert.That(Tool.Run(folder.Path, "check").Exit, Is.EqualTo(1));
    }

    [Test]
    public void Stops_at_settings_that_cannot_be_used()
    {
        using var folder = new TemporaryFolder().With("clean.json", Clean).With("policylint.json", """{"profle": "strict"}""");

        var (exit, _, error) = Tool.Run(folder.Path, "check");

        Assert.That(exit, Is.EqualTo(2));
        Assert.That(error, Is.EqualTo("policylint.json:1:2: error PL9501: there is no setting 'profle'; did you mean 'profile'?\n"));
    }

    [Test]
    public void Gives_the_precedence_of_exit_codes() => Assert.Multiple(() =>
    {
        Assert.That(ExitCodes.Worst(1, 3, 4, 2), Is.EqualTo(2));
        Assert.That(ExitCodes.Worst(1, 3, 4), Is.EqualTo(4));
        Assert.That(ExitCodes.Worst(1, 3), Is.EqualTo(3));
        Assert.That(ExitCodes.Worst(0, 1), Is.EqualTo(1));
        Assert.That(ExitCodes.Worst(0), Is.EqualTo(0));
    });
}
