using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PolicyLint.Analyzers.Strings;
using PolicyLint.CodeFixes;

namespace PolicyLint.Analyzers.Tests.Strings;

/// <summary>The light bulb inside a string: what it writes is written as the literal is, compiles, and is clean.</summary>
public sealed class StringFixTests
{
    private const string Strict = "is_global = true\nbuild_property.PolicyLintProfile = strict";

    private static readonly (string Bad, string Good)[] Repairs =
    [
        ("""{"Version":"2012-10-17","Statement":{"Effect":"allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""", """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}"""),
        ("""{"Version":"2012-10-17","Statement":{"Sid":"","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""", """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}"""),
        ("""{"Statement":{"Effect":"Deny","Action":["s3:Delete*","s3:DeleteObject"],"Resource":"*"}}""", """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":["s3:Delete*"],"Resource":"*"}}"""),
        ("""{"Version":"2012-10-17","Statement":{"effect":"Allow","Actions":"s3:GetObjct","Resource":"arn:aws:s3:::a/*"}}""", """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}"""),
    ];

    private static readonly (string Name, Func<string, string> Write)[] Forms =
    [
        ("regular", text => SymbolDisplay.FormatLiteral(text, true)),
        ("verbatim", text => "@\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""),
        ("verbatim lines", text => "@\"" + Lines(text).Replace("\"", "\"\"", StringComparison.Ordinal) + "\""),
        ("raw", text => "\"\"\"" + text + "\"\"\""),
        ("raw lines", text => "\"\"\"\n            " + Lines(text).Replace("\n", "\n            ", StringComparison.Ordinal) + "\n            \"\"\""),
        ("interpolated", text => "$" + SymbolDisplay.FormatLiteral(text, true).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal).Replace("aws", "{name}", StringComparison.Ordinal)),
        ("interpolated raw lines", text => "$$$\"\"\"\n    " + Lines(text).Replace("\n", "\n    ", StringComparison.Ordinal).Replace("aws", "{{{name}}}", StringComparison.Ordinal) + "\n    \"\"\""),
        ("sum", text => SymbolDisplay.FormatLiteral(text[..1], true) + " + " + SymbolDisplay.FormatLiteral(text[1..], true)),
    ];

    private static IEnumerable<TestCaseData> Cases =>
        from form in Forms
        from repair in Repairs
        select new TestCaseData(form.Write(repair.Bad), form.Write(repair.Good)).SetName($"{{m}}({form.Name}, {repair.Bad[..^1][1..36]}…)");

    [TestCaseSource(nameof(Cases))]
    public async Task Repairs_a_literal(string bad, string good)
    {
        using var workspace = new AdhocWorkspace();
        var document = Add(workspace, bad);
        for (var round = 0; round < 10 && await ApplyFirstAsync(document) is { } changed; round++)
        {
            document = changed;
        }

        var compilation = (await document.Project.GetCompilationAsync())!;
        Assert.That(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), Is.Empty);
        Assert.That((await document.GetTextAsync()).ToString(), Is.EqualTo(Code(good)));
    }

    [TestCase("$\"{{\\\"Version\\\":\\\"2012-10-17\\\",\\\"Statement\\\":{{\\\"Effect\\\":\\\"Allow\\\",\\\"Action\\\":\\\"s3:GetObjct\\\",\\\"Resource\\\":\\\"arn:aws:s3:::{name}\\\"}}}}\"", 1, TestName = "{m}(beside an interpolation)")]
    [TestCase("\"{\\\"Version\\\":\\\"2012-10-17\\\",\\\"Statement\\\":{\\\"Effect\\\":\\\"Allow\\\",\\\"Action\\\":\\\"s3:GetO\" + \"bjct\\\",\\\"Resource\\\":\\\"arn:aws:s3:::a\\\"}}\"", 0, TestName = "{m}(across two literals)")]
    [TestCase("$\"{{\\\"Version\\\":\\\"2012-10-17\\\",\\\"Statement\\\":{{\\\"Effect\\\":\\\"{Wrong}\\\",\\\"Action\\\":\\\"s3:GetObject\\\",\\\"Resource\\\":\\\"arn:aws:s3:::a/*\\\"}}}}\"", 0, TestName = "{m}(a constant of another place)")]
    [TestCase("\"{\\n\\\"Statement\\\":{\\\"Effect\\\":\\\"Deny\\\",\\\"Action\\\":\\\"s3:GetObject\\\",\\\"Resource\\\":\\\"*\\\"}}\"", 0, TestName = "{m}(a line break in a regular string)")]
    public async Task Offers_only_what_can_be_written(string literal, int offered)
    {
        using var workspace = new AdhocWorkspace();
        var document = Add(workspace, literal);
        var diagnostics = await DiagnosticsAsync(document);

        Assert.That(diagnostics, Is.Not.Empty);
        Assert.That(await ActionsAsync(document, diagnostics), Has.Count.EqualTo(offered));
    }

    private static string Lines(string json) => json.Replace(",\"", ",\n\"", StringComparison.Ordinal).Replace(":{\"", ":{\n\"", StringComparison.Ordinal).Replace(",\n\"Statement", ",\"Statement", StringComparison.Ordinal);

    private static string Code(string literal) => $$"""
        class It
        {
            const string Wrong = "allow";
            object Run(string name) => new Amazon.IdentityManagement.Model.CreatePolicyRequest { PolicyDocument = {{literal}} };
        }
        """;

    private static Document Add(AdhocWorkspace workspace, string literal)
    {
        var project = workspace.AddProject("Application", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.CSharp12))
            .WithMetadataReferences([.. Net80.References.All, StringStub.AwsSdk]);
        project = project.AddAnalyzerConfigDocument(".globalconfig", Microsoft.CodeAnalysis.Text.SourceText.From(Strict), filePath: "/.globalconfig").Project;
        return project.AddDocument("It.cs", Code(literal), filePath: "/It.cs");
    }

    private static async Task<Document?> ApplyFirstAsync(Document document)
    {
        if (await ActionsAsync(document, await DiagnosticsAsync(document)) is not [var first, ..])
        {
            return null;
        }

        var operations = await first.GetOperationsAsync(CancellationToken.None);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id);
    }

    private static async Task<List<CodeAction>> ActionsAsync(Document document, IEnumerable<Diagnostic> diagnostics)
    {
        var actions = new List<CodeAction>();
        foreach (var diagnostic in diagnostics)
        {
            await new MechanicalCodeFixProvider().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        }

        return actions;
    }

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Document document)
    {
        var compilation = (await document.Project.GetCompilationAsync())!;
        var diagnostics = await compilation.WithAnalyzers([new StringAnalyzer()], document.Project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        Assert.That(diagnostics.Select(diagnostic => diagnostic.Id), Has.None.EqualTo("AD0001"), string.Join('\n', diagnostics));
        return diagnostics;
    }
}
