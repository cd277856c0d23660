using System.Diagnostics;
using System.Text;
using Newtonsoft.Json;

namespace PolicyLint.Cli.Tests;

/// <summary>The page in a real Chromium, and Markdown by a real parser. Page/ has what is asked of them.</summary>
[Category("Tools")]
[NonParallelizable]
public sealed class PageTests : IDisposable
{
    private const string Marker = "HOSTILE";

    /// <summary>A name with all that HTML or Markdown could take for something else.</summary>
    private const string Hostile = "</script><!--<img src=x onerror=hacked=1>" + Marker + "|@octocat #1 GH-1 [x](http://a.example) ![y](http://a.example/y.png) ``` **b** www.a.example \\|";

    /// <summary>Exact versions, as a browser's driver that changes by itself proves nothing.</summary>
    private static readonly string[] Packages = ["playwright-core@1.64.1", "axe-core@4.14.1", "micromark@4.0.3", "micromark-extension-gfm@3.0.0"];

    private static readonly string Sources = Path.Combine(Tool.Repository, "tests", "PolicyLint.Cli.Tests", "Page");

    private TemporaryFolder _folder = null!;

    [OneTimeSetUp]
    public void Install()
    {
        if (Environment.GetEnvironmentVariable("POLICYLINT_TOOLS") != "1")
        {
            Assert.Ignore("needs npm and Chromium: set POLICYLINT_TOOLS=1");
        }

        _folder = new TemporaryFolder();
        foreach (var script in Directory.EnumerateFiles(Sources))
        {
            File.Copy(script, Path.Combine(_folder.Path, Path.GetFileName(script)));
        }

        Assert.That(Execute("npm", ["install", "--no-save", "--no-package-lock", "--no-audit", "--no-fund", .. Packages]).Exit, Is.Zero);
        Tool.Run(Tool.Repository, "account", "samples/account", "--standard", "cis-7.0", "--format", "html=" + PathOf("account.html"));
        Tool.Run(Tool.Repository, "check", "samples/policies", "samples/templates", "--format", "html=" + PathOf("check.html"));
        WriteAccounts();
    }

    public void Dispose() => _folder?.Dispose();

    [TestCase("filters", "account.html", "carla")]
    [TestCase("filters", "check.html", "everyone")]
    [TestCase("keyboard", "account.html")]
    [TestCase("accessible", "account.html")]
    [TestCase("accessible", "check.html")]
    [TestCase("accessible", "accounts.html")]
    [TestCase("schemes", "account.html")]
    [TestCase("closed", "account.html")]
    [TestCase("print", "account.html")]
    [TestCase("small", "account.html")]
    public void Holds_in_a_browser(string check, string page, params string[] arguments) =>
        Assert.That(Execute("node", ["page.cjs", check, page, .. arguments]), Is.EqualTo((0, string.Empty)));

    [Test]
    public void Keeps_hostile_names_text_on_the_page()
    {
        WriteHostile("--format", "html=" + PathOf("hostile.html"));

        var names = JsonConvert.SerializeObject(new[] { "</script><!--<img src=x onerror=hacked=1>", "x</script><!--.json", "role " + Hostile });
        Assert.That(Execute("node", ["page.cjs", "hostile", "hostile.html", names]), Is.EqualTo((0, string.Empty)));
        Assert.That(Execute("node", ["page.cjs", "accessible", "hostile.html"]), Is.EqualTo((0, string.Empty)));
    }

    [Test]
    public void Keeps_hostile_names_code_in_markdown()
    {
        WriteHostile("--format", "markdown=" + PathOf("hostile.md"));

        Assert.That(Execute("node", ["markdown.cjs", "hostile.md", Marker, "may do more than take roles"]), Is.EqualTo((0, string.Empty)));
    }

    [Test]
    public void Says_how_many_more_there_are_than_are_shown()
    {
        var statements = string.Join(",\n", Enumerable.Repeat("""{"Effect":"Allow","Action":"*","Resource":"*"}""", 1_234));
        _folder.With("many/a.json", $$"""{"Statement":[{{statements}}]}""");
        Tool.Run(Path.Combine(_folder.Path, "many"), "check", "--rule", "PL4001", "--format", "html=" + PathOf("many.html"));

        Assert.That(Execute("node", ["page.cjs", "many", "many.html", "The first 200 of 1,234 are on this page"]), Is.EqualTo((0, string.Empty)));
    }

    /// <summary>Two accounts, of which little is given, so that most practices are not decidable.</summary>
    private void WriteAccounts()
    {
        const string Caller = """{"UserId":"x","Account":"ID","Arn":"arn:aws:iam::ID:user/auditor"}""";
        foreach (var id in new[] { "111122223333", "444455556666" })
        {
            _folder.With($"accounts/{id}/who.json", Caller.Replace("ID", id, StringComparison.Ordinal));
            _folder.With($"accounts/{id}/policy.json", """{"PasswordPolicy":{"MinimumPasswordLength":8,"PasswordReusePrevention":24}}""");
        }

        File.Copy(Path.Combine(Tool.Repository, "samples", "account", "authorization-details.json"), PathOf("accounts/111122223333/details.json"));
        Tool.Run(PathOf("accounts"), "account", "--format", "html=" + PathOf("accounts.html"));
    }

    /// <summary>An account whose file, user, role, policy and Sid all have such names.</summary>
    private void WriteHostile(params string[] arguments)
    {
        var name = JsonConvert.ToString(Hostile);
        var document = $$$"""{"Version":"2012-10-17","Statement":{"Sid":{{{name}}},"Effect":"Allow","Action":"*","Resource":"*"}}""";
        var user = $$$"""{"UserName":{{{name}}},"Path":"/","UserId":"AIDAEXAMPLE","Arn":"arn:aws:iam::111122223333:user/x","UserPolicyList":[{"PolicyName":{{{name}}},"PolicyDocument":{{{document}}}}],"GroupList":[],"AttachedManagedPolicies":[],"Tags":[]}""";
        var trust = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"sts:AssumeRole"}}""";
        var role = $$$"""{"RoleName":{{{name}}},"Path":"/","RoleId":"AROAEXAMPLE","Arn":"arn:aws:iam::111122223333:role/x","AssumeRolePolicyDocument":{{{trust}}},"RolePolicyList":[{"PolicyName":{{{name}}},"PolicyDocument":{{{document}}}}],"AttachedManagedPolicies":[],"InstanceProfileList":[],"Tags":[]}""";
        _folder.With("hostile/x<" + "/script><!--.json", $$"""{"UserDetailList":[{{user}}],"GroupDetailList":[],"RoleDetailList":[{{role}}],"Policies":[],"IsTruncated":false}""");
        Tool.Run(Path.Combine(_folder.Path, "hostile"), ["account", "--standard", "cis-7.0", .. arguments]);
    }

    private string PathOf(string name) => Path.Combine(_folder.Path, name);

    private (int Exit, string Error) Execute(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder.Path, RedirectStandardError = true, RedirectStandardOutput = true, StandardErrorEncoding = Encoding.UTF8 })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        output.Wait();
        process.WaitForExit();
        return (process.ExitCode, error);
    }
}
