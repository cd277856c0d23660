using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace PolicyLint.Analyzers.Tests;

/// <summary>Where C# code loads a policy file, its findings name the call.</summary>
public sealed class FileLoadsTests
{
    [TestCase("""System.IO.File.ReadAllText("iam/admin.policy.json")""")]
    [TestCase("""System.IO.File.ReadAllText("./iam/admin.policy.json")""")]
    [TestCase("""System.IO.File.ReadAllText(@"iam\admin.policy.json")""")]
    [TestCase("""System.IO.File.ReadAllText(System.IO.Path.Combine("iam", "admin.policy.json"))""")]
    [TestCase("""System.IO.File.OpenRead("admin.policy.json")""")]
    public Task Names_the_call(string call) => Run($"class Loader {{ object Load() => {{|#2:{call}|}}; }}", isLoaded: true);

    [Test]
    public Task Names_the_template_of_an_include() =>
        Run("class Props { public string TemplateFile; } class Loader { object Load() => new Props { {|#2:TemplateFile = \"iam/admin.policy.json\"|} }; }", isLoaded: true);

    [TestCase("""class Loader { object Load() => System.IO.File.ReadAllText("other/admin.policy.json"); }""")]
    [TestCase("""class Loader { object Load() => System.IO.File.ReadAllText("min.policy.json"); }""")]
    [TestCase("""class Loader { string Name => "iam/admin.policy.json"; }""")]
    [TestCase("""class Loader { object Load() => System.IO.File.Exists("iam/admin.policy.json"); }""")]
    public Task Names_nothing_else(string code) => Run(code, isLoaded: false);

    private static async Task Run(string code, bool isLoaded)
    {
        var test = new PolicyFileTest(("/app/iam/admin.policy.json", """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": {|#0:"*"|}, "Resource": {|#1:"*"|}}]}
            """)) { TestCode = code };
        var expected = new DiagnosticResult("PL4001", DiagnosticSeverity.Warning).WithLocation(0).WithLocation(1)
            .WithMessage("this statement allows every action on every resource; list the actions that are used");
        test.ExpectedDiagnostics.Add(isLoaded ? expected.WithLocation(2) : expected);
        await test.RunAsync();
    }
}
