using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PolicyLint.Analyzers;

namespace PolicyLint.CodeFixes;

/// <summary>Writes an anonymous object, and those in it, as dictionaries. Only what is around the values changes.</summary>
internal sealed class DictionaryFix(SyntaxNode root, SemanticModel model)
{
    public IReadOnlyList<TextChange> Render(CSharpChange change)
    {
        if (root.FindNode(change.Span, getInnermostNodeForTie: true) is not AnonymousObjectCreationExpressionSyntax outermost || outermost.Span != change.Span)
        {
            return [];
        }

        var code = DictionaryCode.At(outermost, model);
        var edits = new List<TextChange>();
        foreach (var anonymous in outermost.DescendantNodesAndSelf().OfType<AnonymousObjectCreationExpressionSyntax>())
        {
            edits.Add(new TextChange(anonymous.NewKeyword.Span, "new " + code.Type));
            foreach (var member in anonymous.Initializers)
            {
                if (NameOf(member) is not { } name)
                {
                    return [];
                }

                var start = member.NameEquals?.SpanStart ?? member.Expression.SpanStart;
                edits.Add(new TextChange(TextSpan.FromBounds(start, member.Expression.SpanStart), code.BeforeValue(name)));
                if (code.AfterValue is { Length: > 0 } end)
                {
                    edits.Add(new TextChange(new TextSpan(member.Expression.Span.End, 0), end));
                }
            }
        }

        return Merged(edits);
    }

    /// <summary>The name that is written, or that of the variable or property whose value it is.</summary>
    private static string? NameOf(AnonymousObjectMemberDeclaratorSyntax member) => member.NameEquals?.Name.Identifier.ValueText ?? member.Expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax binding } => binding.Name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>In order; what ends one value and begins another is written as one.</summary>
    private static List<TextChange> Merged(List<TextChange> edits)
    {
        var merged = new List<TextChange>();
        foreach (var edit in edits.OrderBy(edit => edit.Span.Start).ThenBy(edit => edit.Span.End))
        {
            if (merged.Count > 0 && merged[merged.Count - 1] is var last && last.Span.End == edit.Span.Start && last.Span.IsEmpty == edit.Span.IsEmpty)
            {
                merged[merged.Count - 1] = new TextChange(TextSpan.FromBounds(last.Span.Start, edit.Span.End), last.NewText + edit.NewText);
            }
            else
            {
                merged.Add(edit);
            }
        }

        return merged;
    }
}
