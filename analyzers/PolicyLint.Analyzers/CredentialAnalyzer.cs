using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using SourceText = PolicyLint.Text.SourceText;

namespace PolicyLint.Analyzers;

/// <summary>Finds access keys that are written into C# code, in projects that use AWS.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CredentialAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [RuleDescriptorMap.Of(CdkCodeRules.AccessKeyInCode), RuleDescriptorMap.Of(CdkCodeRules.CredentialsInCode)];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var libraries = References.Of(context.Compilation);
        if (libraries == ReferencedLibraries.None)
        {
            return;
        }

        var options = BuildOptions.Of(context.Compilation, context.Options.AnalyzerConfigOptionsProvider, context.CancellationToken);
        if (!options.IsEnabled)
        {
            return;
        }

        var rules = new CdkRules(options, ProjectSettings.Of(options, context.Options.AdditionalFiles, context.CancellationToken));
        context.RegisterSemanticModelAction(model => CheckTexts(model, rules, options));
        if (libraries.HasFlag(ReferencedLibraries.AwsSdk))
        {
            context.RegisterOperationAction(operation => CheckCredentials(operation, rules, options), OperationKind.ObjectCreation);
        }
    }

    /// <summary>Nearly no file has a key, which its text says at once.</summary>
    private static void CheckTexts(SemanticModelAnalysisContext context, CdkRules rules, BuildOptions options)
    {
        var tree = context.SemanticModel.SyntaxTree;
        if (!AccessKeyText.MayBeIn(tree.GetText(context.CancellationToken).ToString()))
        {
            return;
        }

        foreach (var node in tree.GetRoot(context.CancellationToken).DescendantNodes())
        {
            var token = node switch
            {
                InterpolatedStringTextSyntax text => text.TextToken,
                LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression or (int)SyntaxKind.Utf8StringLiteralExpression } literal => literal.Token,
                _ => default,
            };
            if (token != default && (context.FilterSpan is not { } span || span.IntersectsWith(node.Span)))
            {
                CheckText(node, token, context, rules, options);
            }
        }
    }

    private static void CheckText(SyntaxNode node, SyntaxToken token, SemanticModelAnalysisContext context, CdkRules rules, BuildOptions options)
    {
        if (AccessKeyText.Find(token.ValueText) is { } key && !IsOfCredentials(node, context))
        {
            Report(context.ReportDiagnostic, CdkCodeRules.AccessKeyInCode, PlaceOf(token, key), AccessKeyText.Masked(key), rules, options);
        }
    }

    /// <summary>The key itself where it stands as it is; the whole literal where it is escaped.</summary>
    private static Location PlaceOf(SyntaxToken token, string key)
    {
        var start = token.Text.IndexOf(key, StringComparison.Ordinal);
        return start < 0
            ? token.GetLocation()
            : Location.Create(token.SyntaxTree!, new Microsoft.CodeAnalysis.Text.TextSpan(token.SpanStart + start, key.Length));
    }

    /// <summary>Whether the key is one of the arguments that are reported together.</summary>
    private static bool IsOfCredentials(SyntaxNode node, SemanticModelAnalysisContext context) =>
        node.Parent is ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax creation }
        && context.SemanticModel.GetOperation(creation, context.CancellationToken) is IObjectCreationOperation operation
        && AreWritten(operation);

    private static void CheckCredentials(OperationAnalysisContext context, CdkRules rules, BuildOptions options)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (AreWritten(creation))
        {
            Report(context.ReportDiagnostic, CdkCodeRules.CredentialsInCode, creation.Syntax.GetLocation(), creation.Type!.Name, rules, options);
        }
    }

    /// <summary>Whether an object of the SDK is made of a key and a secret that both are texts of the code, and look like ones of AWS.</summary>
    private static bool AreWritten(IObjectCreationOperation creation)
    {
        if (creation.Type?.ContainingNamespace is not { } space || !IsOfSdk(space))
        {
            return false;
        }

        var (key, secret) = (string.Empty, string.Empty);
        foreach (var argument in creation.Arguments)
        {
            if (argument.Value.ConstantValue is { HasValue: true, Value: string text })
            {
                key = argument.Parameter?.Name is "accessKey" or "awsAccessKeyId" ? text : key;
                secret = argument.Parameter?.Name is "secretKey" or "awsSecretAccessKey" ? text : secret;
            }
        }

        return key.Length > 0 && secret.Length > 0 && (AccessKeyText.Find(key) is not null || AccessKeyText.IsSecret(secret));
    }

    private static bool IsOfSdk(INamespaceSymbol space)
    {
        while (space.ContainingNamespace is { IsGlobalNamespace: false } outer)
        {
            space = outer;
        }

        return space.Name == "Amazon";
    }

    private static void Report(
        Action<Diagnostic> report, RuleDescriptor rule, Location location, string argument, CdkRules rules, BuildOptions options)
    {
        var tree = location.SourceTree!;
        var settings = rules.For(tree);
        if (settings.OfSinks.SeverityOf(rule) is var severity && severity == Severity.None)
        {
            return;
        }

        var source = new SourceText(options.NameOf(tree.FilePath), tree.ToString());
        var place = new Text.Place(source.Mapped, new Text.TextSpan(location.SourceSpan.Start, location.SourceSpan.Length));
        var finding = new Finding { Rule = rule, Place = place, Severity = severity, Arguments = [argument] };
        foreach (var left in settings.Folder.WithoutIgnored([finding], tree.FilePath))
        {
            report(DiagnosticFactory.Of(tree, left));
        }
    }
}
