using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using PolicyLint.Analyzers.Tests.Cdk;

namespace PolicyLint.Analyzers.Tests.CdkOut;

/// <summary>The code of an app with what its synthesis has left; findings expected are marked in both.</summary>
internal sealed class CdkOutTest : CSharpAnalyzerTest<CdkAnalyzer, DefaultVerifier>
{
    private const string Usings = """
        using System.Collections.Generic;
        using System.Linq;
        using Amazon.CDK;
        using Amazon.CDK.AWS.IAM;
        using Constructs;

        """;

    private readonly string _folder;
    private readonly List<string> _files = [];
    private string _state = "current";
    private string _build = string.Empty;

    private CdkOutTest(string code, string folder)
    {
        _folder = folder;
        ReferenceAssemblies = new ReferenceAssemblies("net8.0");
        TestState.AdditionalReferences.AddRange(Net80.References.All);
        TestState.AdditionalReferences.Add(CdkStub.Reference);
        TestCode = Usings + code;
        TestState.OutputKind = OutputKind.ConsoleApplication;
        SolutionTransforms.Add((solution, project) => solution.WithProjectParseOptions(project, new CSharpParseOptions(LanguageVersion.CSharp12)));
    }

    /// <summary>An app, by its statements at the top and its types, and no output yet.</summary>
    public static CdkOutTest Of(string code, string folder = "/app/cdk.out/") => new(code, folder);

    /// <summary>An app of one stack, by what its constructor does, with the template of a policy that a path made.</summary>
    public static Task OfStack(string body, string template, string members = "") =>
        Of(AppOf(body, members)).With("manifest.json", CdkOutText.Manifest(CdkOutText.Stack("Reports"))).With("Reports.template.json", template).RunAsync();

    public static string AppOf(string body, string members = "") => $$"""
        var app = new App();
        _ = new ReportsStack(app, "Reports");

        class ReportsStack : Stack
        {
            {{members}}
            public ReportsStack(Construct scope, string id) : base(scope, id)
            {
                {{body}}
            }
        }
        """;

    public CdkOutTest With(string name, string text)
    {
        TestState.AdditionalFiles.Add((_folder + name, text));
        _files.Add(name);
        return this;
    }

    /// <summary>One stack and its template.</summary>
    public CdkOutTest WithStack(string id, string template) =>
        With("manifest.json", CdkOutText.Manifest(CdkOutText.Stack(id))).With(id + ".template.json", template);

    /// <summary>A file that is not of the output.</summary>
    public CdkOutTest WithFile(string path, string text)
    {
        TestState.AdditionalFiles.Add((path, text));
        return this;
    }

    /// <summary>What the build says of the output: "old", or nothing in an editor.</summary>
    public CdkOutTest WithState(string state)
    {
        _state = state;
        return this;
    }

    public CdkOutTest WithBuild(string lines)
    {
        _build = lines + "\n";
        return this;
    }

    public CdkOutTest Without(CompilerDiagnostics diagnostics)
    {
        CompilerDiagnostics = diagnostics;
        return this;
    }

    /// <summary>What is to be said with these words.</summary>
    public CdkOutTest Says(DiagnosticResult expected)
    {
        TestState.ExpectedDiagnostics.Add(expected.WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
        return this;
    }

    protected override Task RunImplAsync(CancellationToken cancellationToken)
    {
        var sections = _files.Select(file => $"[{_folder}{file}]\nbuild_metadata.AdditionalFiles.PolicyLint = CdkOut\n");
        TestState.AnalyzerConfigFiles.Add(("/.globalconfig", $"""
            is_global = true
            build_property.ProjectDir = /app/
            build_property.PolicyLintCdkOut = cdk.out
            build_property.PolicyLintCdkOutState = {_state}
            {_build}
            """ + "\n" + string.Concat(sections)));
        return base.RunImplAsync(cancellationToken);
    }
}
