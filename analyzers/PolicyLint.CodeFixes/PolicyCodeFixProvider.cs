using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PolicyLint.Analyzers;
using PolicyLint.Linting;

namespace PolicyLint.CodeFixes;

/// <summary>Offers the changes that a diagnostic brings with it.</summary>
public abstract class PolicyCodeFixProvider : CodeFixProvider
{
    /// <summary>Every rule: which of them has a change here is known only by its diagnostic.</summary>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. RuleCatalogue.All.Select(rule => rule.Id)];

    /// <summary>Whether it offers the changes that can be applied without a look, or the others.</summary>
    private protected abstract bool AreSafe { get; }

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var number = 0;
            foreach (var change in ChangeProperties.Read(diagnostic.Properties))
            {
                if (change.IsSafe == AreSafe && await ApplyAsync(context.Document, change, context.CancellationToken).ConfigureAwait(false) is { } changed)
                {
                    // The first change of a rule is applied everywhere together, whatever it writes.
                    var key = $"{diagnostic.Id} {change.Kind} {number++}";
                    context.RegisterCodeFix(CodeAction.Create(Sentence(change.Title), _ => Task.FromResult(changed), key), diagnostic);
                }
            }
        }
    }

    /// <summary>The document after a change; null if it cannot be rendered there.</summary>
    private static async Task<Document?> ApplyAsync(Document document, CSharpChange change, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return null;
        }

        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        var edits = new CSharpRenderer(root, text, model, cancellation).Render(change);
        if (edits.Count == 0)
        {
            return null;
        }

        var changed = document.WithText(text.WithChanges(edits));
        return IsText(change.Kind) || await CompilesAsync(changed, model, cancellation).ConfigureAwait(false) ? changed : null;
    }

    /// <summary>Whether only a text in the code is another one: then it compiles as before.</summary>
    private static bool IsText(CSharpChangeKind kind) =>
        kind is CSharpChangeKind.ReplaceText or CSharpChangeKind.Edits or CSharpChangeKind.RemoveElement or CSharpChangeKind.ReplaceElement;

    private static async Task<bool> CompilesAsync(Document changed, SemanticModel before, CancellationToken cancellation)
    {
        var after = await changed.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        return after is not null && Errors(after, cancellation) <= Errors(before, cancellation);
    }

    private static int Errors(SemanticModel model, CancellationToken cancellation) =>
        model.GetDiagnostics(cancellationToken: cancellation).Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static string Sentence(string title) => title.Length == 0 ? title : char.ToUpperInvariant(title[0]) + title.Substring(1);
}
