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
        return edits.Count == 0 ? null : document.WithText(text.WithChanges(edits));
    }

    private static string Sentence(string title) => title.Length == 0 ? title : char.ToUpperInvariant(title[0]) + title.Substring(1);
}
