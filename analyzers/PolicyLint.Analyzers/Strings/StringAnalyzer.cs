using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PolicyLint.Analyzers.Strings;

/// <summary>
/// Lints the policies that C# holds as JSON in strings: those given to AWS SDK for .NET, Pulumi and CDK, to a parameter or property with
/// <c>[StringSyntax("iam-policy")]</c>, and those after <c>// lang=iam-policy</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StringAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RuleDescriptorMap.OfFiles;

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var options = BuildOptions.Of(context.Compilation, context.Options.AnalyzerConfigOptionsProvider, context.CancellationToken);
        if (!options.IsEnabled)
        {
            return;
        }

        var settings = ProjectSettings.Of(options, context.Options.AdditionalFiles, context.CancellationToken);
        var run = new StringRun(options, new CdkRules(options, settings));
        var finder = new StringFinder(References.Of(context.Compilation));
        context.RegisterSemanticModelAction(model => LintCommented(model, run));
        context.RegisterOperationAction(operation => LintUse(operation, finder, run), OperationKind.Argument, OperationKind.SimpleAssignment);
    }

    /// <summary>Nearly no file has such a comment, which its text says at once.</summary>
    private static void LintCommented(SemanticModelAnalysisContext context, StringRun run)
    {
        var tree = context.SemanticModel.SyntaxTree;
        if (!LanguageComment.MayBeIn(tree.GetText(context.CancellationToken).ToString()))
        {
            return;
        }

        foreach (var node in tree.GetRoot(context.CancellationToken).DescendantNodes())
        {
            if (node.Kind() is SyntaxKind.StringLiteralExpression or SyntaxKind.Utf8StringLiteralExpression or SyntaxKind.InterpolatedStringExpression
                && (context.FilterSpan is not { } span || span.IntersectsWith(node.Span)))
            {
                LintCommented((ExpressionSyntax)node, context, run);
            }
        }
    }

    private static void LintCommented(ExpressionSyntax literal, SemanticModelAnalysisContext context, StringRun run)
    {
        var expression = Whole(literal);
        if (LanguageComment.Of(expression) is { } sink && StringText.FirstLiteral(expression) == literal)
        {
            run.Lint(new FoundString(expression, sink), context.SemanticModel, context.ReportDiagnostic, context.CancellationToken);
        }
    }

    private static void LintUse(OperationAnalysisContext context, StringFinder finder, StringRun run)
    {
        // A comment says more than the place, and has an action of its own.
        if (finder.Find(context.Operation) is { } found && LanguageComment.Of(found.Expression) is null)
        {
            run.Lint(found, context.Operation.SemanticModel!, context.ReportDiagnostic, context.CancellationToken);
        }
    }

    /// <summary>The sum that a literal is part of.</summary>
    private static ExpressionSyntax Whole(ExpressionSyntax literal)
    {
        var whole = literal;
        while (whole.Parent is ParenthesizedExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression })
        {
            whole = (ExpressionSyntax)whole.Parent;
        }

        return whole;
    }
}
