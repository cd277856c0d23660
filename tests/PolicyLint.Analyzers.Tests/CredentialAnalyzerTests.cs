using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using PolicyLint.Analyzers.Tests.Cdk;

namespace PolicyLint.Analyzers.Tests;

public sealed class CredentialAnalyzerTests
{
    // Of two parts, so that no scanner takes them for keys of somebody.
    private const string Key = "AKIA" + "Q3EGH7KLMNPR5TUV";
    private const string Secret = "abcdefghij0123456789" + "ABCDEFGHIJ/+klmnopqr";

    private const string Sdk = """
        namespace Amazon.Runtime
        {
            public class BasicAWSCredentials { public BasicAWSCredentials(string accessKey, string secretKey) { } }
            public class SessionAWSCredentials { public SessionAWSCredentials(string awsAccessKeyId, string awsSecretAccessKey, string token) { } }
        }

        """;

    private static readonly MetadataReference SdkReference = EmitSdk();

    [TestCase("var key = \"{|PL9004:KEY|}\";")]
    [TestCase("var key = @\"key={|PL9004:KEY|};\";")]
    [TestCase("var key = $\"key={|PL9004:KEY|} {1 + 1}\";")]
    [TestCase("var key = \"\"\"{ \"key\": \"{|PL9004:KEY|}\" }\"\"\";")]
    [TestCase("const string Key = \"{|PL9004:KEY|}\";")]
    [TestCase("var key = \"{|PL9004:ASIAQ3EGH7KLMNPR5TUV|}\";")]
    [TestCase("var credentials = {|PL9005:new Amazon.Runtime.BasicAWSCredentials(\"KEY\", \"SECRET\")|};")]
    [TestCase("var credentials = {|PL9005:new Amazon.Runtime.SessionAWSCredentials(\"KEY\", \"SECRET\", \"token\")|};")]
    public Task Reports_keys_in_code(string body) => Run(body);

    [TestCase("var key = \"AKIAIOSFODNN7EXAMPLE\";")]
    [TestCase("var key = \"AKIAXXXXXXXXXXXXXXXX\";")]
    [TestCase("var key = \"XKEY\";")]
    [TestCase("var key = \"KEYX\";")]
    [TestCase("var key = \"AKIA\";")]
    [TestCase("var id = \"AIDAQ3EGH7KLMNPR5TUV\";")]
    [TestCase("var credentials = new Amazon.Runtime.BasicAWSCredentials(\"test\", \"test\");")]
    [TestCase("var credentials = new Amazon.Runtime.BasicAWSCredentials(Environment.GetEnvironmentVariable(\"A\"), Environment.GetEnvironmentVariable(\"B\"));")]
    public Task Allows_what_is_no_key(string body) => Run(body);

    [Test]
    public async Task Masks_the_key()
    {
        var test = Create("var key = \"{|#0:KEY|}\";");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("PL9004", Microsoft.CodeAnalysis.DiagnosticSeverity.Warning)
            .WithLocation(0)
            .WithMessage("the access key AKIA…UV stands in the code, and so in its history; delete the key, and let the SDK find credentials of a role"));
        await test.RunAsync();
    }

    [Test]
    public Task Does_nothing_without_an_assembly_of_AWS()
    {
        var test = Create("var key = \"KEY\";");
        test.TestState.AdditionalReferences.Remove(SdkReference);
        return test.RunAsync();
    }

    [Test]
    public Task Finds_keys_in_a_project_with_CDK_alone()
    {
        var test = Create("var key = \"{|PL9004:KEY|}\"; var escaped = {|PL9004:\"\\u0041KIAQ3EGH7KLMNPR5TUV\"|};");
        test.TestState.AdditionalReferences.Remove(SdkReference);
        test.TestState.AdditionalReferences.Add(CdkStub.Reference);
        return test.RunAsync();
    }

    private static MetadataReference EmitSdk()
    {
        using var stream = new MemoryStream();
        var compilation = CSharpCompilation.Create(
            "AWSSDK.Core", [CSharpSyntaxTree.ParseText(Sdk)], Net80.References.All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.That(compilation.Emit(stream).Success, Is.True);
        return MetadataReference.CreateFromImage(stream.ToArray());
    }

    private static Task Run(string body) => Create(body).RunAsync();

    private static CSharpAnalyzerTest<CredentialAnalyzer, DefaultVerifier> Create(string body)
    {
        var code = body.Replace("KEY", Key, StringComparison.Ordinal).Replace("SECRET", Secret, StringComparison.Ordinal);
        var test = new CSharpAnalyzerTest<CredentialAnalyzer, DefaultVerifier>
        {
            ReferenceAssemblies = new ReferenceAssemblies("net8.0"),
            TestCode = "using System; class Uses { void Do() { " + code + " } }",
        };
        test.TestState.AdditionalReferences.AddRange(Net80.References.All);
        test.TestState.AdditionalReferences.Add(SdkReference);
        test.SolutionTransforms.Add((solution, project) => solution.WithProjectParseOptions(
            project, new Microsoft.CodeAnalysis.CSharp.CSharpParseOptions(Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp12)));
        return test;
    }
}
