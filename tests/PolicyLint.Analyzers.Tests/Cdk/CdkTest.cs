using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace PolicyLint.Analyzers.Tests.Cdk;

/// <summary>C# code of a stack, in which the findings expected are marked: <c>{|PL4001:"*"|}</c>.</summary>
internal sealed class CdkTest : CSharpAnalyzerTest<CdkAnalyzer, DefaultVerifier>
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Amazon.CDK;
        using Amazon.CDK.AWS.EC2;
        using Amazon.CDK.AWS.IAM;
        using Amazon.CDK.AWS.S3;
        using Newtonsoft.Json;
        using Newtonsoft.Json.Linq;
        using Constructs;

        """;

    private CdkTest(string code, MetadataReference cdk, string header)
    {
        ReferenceAssemblies = new ReferenceAssemblies("net8.0");
        TestState.AdditionalReferences.AddRange(Net80.References.All);
        TestState.AdditionalReferences.Add(cdk);
        TestCode = header + Usings + code;
        SolutionTransforms.Add((solution, project) =>
            solution.WithProjectParseOptions(project, new CSharpParseOptions(LanguageVersion.CSharp12)));
    }

    /// <summary>As by PolicyLintUnread=true.</summary>
    public CdkTest WithUnread() => WithBuild("build_property.PolicyLintUnread = true");

    /// <summary>What MSBuild hands to the compiler of properties.</summary>
    public CdkTest WithBuild(string lines)
    {
        TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\n" + lines));
        return this;
    }

    /// <summary>As an app, which no other project references.</summary>
    public CdkTest AsApp()
    {
        TestState.OutputKind = OutputKind.ConsoleApplication;
        TestState.Sources.Add("class Program { static void Main() { } }");
        return this;
    }

    /// <summary>An .editorconfig beside the code.</summary>
    public CdkTest WithEditorConfig(string lines)
    {
        TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\n" + lines));
        return this;
    }

    /// <summary>A settings file that the build hands over.</summary>
    public CdkTest WithSettings(string text, string path = "/policylint.json")
    {
        TestState.AdditionalFiles.Add((path, text));
        return this;
    }

    public static CdkTest OfFile(string code, MetadataReference? cdk = null, string header = "") => new(code, cdk ?? CdkStub.Reference, header);

    /// <summary>The constructor of a stack that is given a role and a bucket, among other things.</summary>
    public static Task OfStack(string body, string members = "") => OfFile(StackOf(body, members)).RunAsync();

    /// <summary>A statement that is put on a role, by the properties it is made with.</summary>
    public static Task OfRoleStatement(string props, string before = "", string members = "") => OfStack(
        $$"""
        {{before}}
        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { {{props}} }));
        """,
        members);

    /// <summary>As it stands, also where it does not compile.</summary>
    public static Task OfBroken(string body, string members = "")
    {
        var test = OfFile(StackOf(body, members));
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        return test.RunAsync();
    }

    public static string StackOf(string body, string members) => $$"""
        class TheStack : Stack
        {
            {{members}}
            public TheStack(Role role, Bucket bucket, bool isOpen, string text, string[] texts, IPrincipal principal)
            {
                {{body}}
            }
        }
        """;
}
