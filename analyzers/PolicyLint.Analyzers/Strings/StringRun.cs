using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PolicyLint.Diagnostics;
using PolicyLint.Fixing;
using PolicyLint.Linting;
using PolicyLint.Reading;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Strings;

/// <summary>What one compilation shares: settings, and the text of each file, which is copied once.</summary>
internal sealed class StringRun(BuildOptions options, CdkRules rules)
{
    private readonly ByTree<SourceText> _sources = new(tree => new SourceText(options.NameOf(tree.FilePath), tree.GetText().ToString()));

    public void Lint(FoundString found, SemanticModel model, Action<Diagnostic> report, CancellationToken cancellation)
    {
        var tree = found.Expression.SyntaxTree;
        var source = _sources.Of(tree);
        if (TextOf(found.Expression, source, model, cancellation) is not { } text || !MayBePolicy(text.Content, found.Sink))
        {
            return;
        }

        var settings = rules.For(tree);
        if (found.Sink.IsCertain && !BeginsAsJson(text.Content))
        {
            Report(NoPolicy(text), tree, settings, new ChangeRenderer([]), report);
            return;
        }

        var lintOptions = new LintOptions { Rules = settings.OfTexts, Kind = found.Sink.Kind, ExpectsPolicy = found.Sink.IsCertain, Today = options.Today };
        var result = Linter.Lint(text, lintOptions, cancellation);
        if (IsUnclear(text, result))
        {
            return;
        }

        var renderer = new ChangeRenderer(result.Paths.Trees);
        foreach (var finding in result.Findings)
        {
            if (found.Sink.IsEvaluated && !IsFault(finding))
            {
                continue;
            }

            Report(finding.Rule.Id == ReadingRules.NoPolicy.Id ? NoPolicy(text) : finding, tree, settings, renderer, report);
        }
    }

    private static void Report(Finding finding, SyntaxTree tree, CdkRuleSettings settings, ChangeRenderer renderer, Action<Diagnostic> report)
    {
        foreach (var kept in settings.Folder.WithoutIgnored([finding], tree.FilePath))
        {
            report(DiagnosticFactory.OfText(tree, kept, renderer));
        }
    }

    /// <summary>A string is no file: that it holds no policy has a rule of its own.</summary>
    private static Finding NoPolicy(MappedText text) => new()
    {
        Rule = CSharpRules.NoPolicyInString,
        Place = new Place(text, new TextSpan(0, text.Content.Length)),
        Severity = CSharpRules.NoPolicyInString.Severity,
    };

    /// <summary>An object, as it is or URL-encoded; what begins with an interpolation may be anything.</summary>
    private static bool BeginsAsJson(string content)
    {
        var start = content.TrimStart();
        return start[0] is '{' or '[' or '%' or TextHole.Character;
    }

    private static MappedText? TextOf(ExpressionSyntax expression, SourceText source, SemanticModel model, CancellationToken cancellation) => StringText.Of(
        expression,
        source,
        part => part.SyntaxTree == model.SyntaxTree ? model.GetConstantValue(part, cancellation) : default,
        part => part.SyntaxTree == model.SyntaxTree ? VariableOf(model.GetSymbolInfo(part, cancellation).Symbol) : null);

    /// <summary>What is the same wherever it stands in one text: the same variable.</summary>
    private static ISymbol? VariableOf(ISymbol? symbol) => symbol is ILocalSymbol or IParameterSymbol or IFieldSymbol { IsReadOnly: true } ? symbol : null;

    private static bool MayBePolicy(string content, StringSink sink) => sink.IsCertain
        ? content.Any(unit => unit != TextHole.Character && !char.IsWhiteSpace(unit))
        : content.IndexOf("Statement", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>What fills a hole may be what seems to be missing.</summary>
    private static bool IsUnclear(MappedText text, LintResult result) =>
        !text.Holes.IsEmpty && result.Findings.Any(IsFault) && JsonHoles.AreStructural(text);

    private static bool IsFault(Finding finding) => finding.Rule.Family == RuleFamily.Reading && finding.Severity == Severity.Error;
}
