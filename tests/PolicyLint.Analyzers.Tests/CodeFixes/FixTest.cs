using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PolicyLint.Analyzers.Tests.Cdk;
using PolicyLint.Core.Tests.Fixing;
using PolicyLint.Core.Tests.Grants;

namespace PolicyLint.Analyzers.Tests.CodeFixes;

/// <summary>Lints C# code of a stack, applies what a provider offers, and lints what came of it.</summary>
internal sealed class FixTest : IDisposable
{
    private const string Usings = """
        using System.Collections.Generic;
        using Amazon.CDK;
        using Amazon.CDK.AWS.IAM;
        using Amazon.CDK.AWS.S3;
        using Constructs;

        """;

    private readonly AdhocWorkspace _workspace = new();
    private readonly string _build;
    private readonly string _before;
    private readonly DocumentId _document;

    /// <param name="body">The body of the constructor of a stack, which is given a role and a bucket.</param>
    /// <param name="settings">A settings file, or null.</param>
    /// <param name="build">What the build hands over.</param>
    /// <param name="members">Members of the stack.</param>
    public FixTest(string body, string? settings = null, string build = "", string members = "")
    {
        _build = "is_global = true\n" + build;
        _before = Usings + CdkTest.StackOf(body, members);
        var project = _workspace.AddProject("Application", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.CSharp12))
            .WithMetadataReferences([.. Net80.References.All, CdkStub.Reference]);
        project = project.AddAnalyzerConfigDocument(".globalconfig", SourceText.From(_build), filePath: "/.globalconfig").Project;
        project = settings is null ? project : project.AddAdditionalDocument("policylint.json", settings, filePath: "/policylint.json").Project;
        var document = project.AddDocument("Stack.cs", _before, filePath: "/Stack.cs");
        _document = document.Id;
        Assert.That(_workspace.TryApplyChanges(document.Project.Solution), Is.True);
    }

    private Document Document => _workspace.CurrentSolution.GetDocument(_document)!;

    public void Dispose() => _workspace.Dispose();

    /// <summary>The titles of what a provider offers for some rules, of which one speaks, in the order of the places.</summary>
    public async Task<string[]> TitlesAsync(CodeFixProvider provider, params string[] rules)
    {
        var found = (await DiagnosticsAsync(Document)).Select(diagnostic => diagnostic.Id).Intersect(rules).ToList();
        Assert.That(found, Is.Not.Empty, "nothing is found that could be repaired");
        var titles = new List<string>();
        foreach (var rule in found)
        {
            titles.AddRange((await ActionsAsync(provider, Document, rule)).Select(action => action.Title));
        }

        return [.. titles];
    }

    /// <summary>
    /// Applies what is offered first, or the one with this title, and returns the body. What comes of it must compile, and the rule must
    /// not speak as often as before.
    /// </summary>
    /// <param name="provider">Who offers it.</param>
    /// <param name="rule">For what.</param>
    /// <param name="title">Which one.</param>
    /// <param name="leaves">The rule that has something to say of what came of it: what is left to do.</param>
    public async Task<string> ApplyAsync(CodeFixProvider provider, string rule, string? title = null, string leaves = "")
    {
        var offered = await ActionsAsync(provider, Document, rule);
        var action = title is null ? offered.FirstOrDefault() : offered.Find(candidate => candidate.Title == title);
        Assert.That(action, Is.Not.Null, $"offered: {string.Join(", ", offered.Select(candidate => candidate.Title))}; found: {string.Join('\n', await DiagnosticsAsync(Document))}");
        return await ChangedAsync(action!, rule, leaves);
    }

    /// <summary>What other code allows that this does not.</summary>
    public async Task<IEnumerable<string>> GainsOfAsync(FixTest other)
    {
        var (own, ownRest) = await CodeInventory.OfAsync(Document);
        var (used, rest) = await CodeInventory.OfAsync(other.Document);
        return GrantHolder.Gains(own, used).Concat(GrantHolder.Gains(ownRest, rest));
    }

    /// <summary>Applies what is offered first everywhere in the document.</summary>
    public async Task<string> ApplyEverywhereAsync(CodeFixProvider provider, string rule)
    {
        var diagnostics = await DiagnosticsAsync(Document);
        var first = await ActionsAsync(provider, Document, rule);
        var context = new FixAllContext(
            Document, provider, FixAllScope.Document, first[0].EquivalenceKey, [rule], new FixedDiagnostics(diagnostics), CancellationToken.None);
        var action = await provider.GetFixAllProvider()!.GetFixAsync(context);
        return await ChangedAsync(action!, rule);
    }

    private async Task<string> ChangedAsync(CodeAction action, string rule, string leaves = "")
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(_document)!;
        var compilation = (await changed.Project.GetCompilationAsync())!;
        Assert.That(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), Is.Empty);
        var before = await DiagnosticsAsync(Document);
        var after = await DiagnosticsAsync(changed);
        Assert.That(after.Count(found => found.Id == rule), Is.LessThan(before.Count(found => found.Id == rule)), string.Join('\n', after));
        Assert.That(after.Select(found => found.Id), Is.SubsetOf(before.Select(found => found.Id).Append(leaves)), "the repair makes something else wrong");
        if (!MendingRules.All.ContainsKey(rule) && !MendingRules.OfCode.ContainsKey(rule))
        {
            var (own, ownRest) = await CodeInventory.OfAsync(Document);
            var (used, rest) = await CodeInventory.OfAsync(changed);
            Assert.That(GrantHolder.Gains(own, used).Concat(GrantHolder.Gains(ownRest, rest)).Take(3), Is.Empty, "the repair allows what was not allowed before");
        }

        return BodyOf((await changed.GetTextAsync()).ToString());
    }

    private static async Task<List<CodeAction>> ActionsAsync(CodeFixProvider provider, Document document, string rule)
    {
        var actions = new List<CodeAction>();
        foreach (var diagnostic in (await DiagnosticsAsync(document)).Where(found => found.Id == rule).OrderBy(found => found.Location.SourceSpan.Start))
        {
            Assert.That(provider.FixableDiagnosticIds, Does.Contain(rule));
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        }

        return actions;
    }

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Document document)
    {
        var compilation = (await document.Project.GetCompilationAsync())!;
        var withAnalyzers = compilation.WithAnalyzers([new CdkAnalyzer()], document.Project.AnalyzerOptions);
        var diagnostics = await withAnalyzers.GetAnalyzerDiagnosticsAsync();
        Assert.That(diagnostics.Select(diagnostic => diagnostic.Id), Has.None.EqualTo("AD0001"), string.Join('\n', diagnostics));
        return diagnostics;
    }

    private string BodyOf(string code)
    {
        var start = _before.IndexOf("    {\n", _before.IndexOf("public TheStack(", StringComparison.Ordinal), StringComparison.Ordinal) + "    {\n".Length;
        return code[start..code.LastIndexOf("    }\n}", StringComparison.Ordinal)].Trim();
    }

    private sealed class FixedDiagnostics(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
