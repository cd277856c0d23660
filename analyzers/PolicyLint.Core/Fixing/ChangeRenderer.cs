using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Fixing;

/// <summary>Renders Changes as edits of the text a person wrote. What cannot be rendered gives no edit, never half of one.</summary>
/// <param name="trees">The trees of the texts that the changes are about.</param>
public sealed class ChangeRenderer(ImmutableArray<SyntaxTree> trees)
{
    /// <summary>The edits of a change, in order of place; empty if it cannot be rendered there.</summary>
    public ImmutableArray<TextEdit> Render(Change change) => change switch
    {
        ReplaceText replace => Replace(replace),
        RemoveElement remove => Remove(remove.Element),
        AddMember add => Add(add),
        ReplaceElement replace => Replace(replace),
        AddCondition add when TreeOf(add.Statement.Text) is { } tree => ToSource(tree.Text, ConditionEdits.Render(tree, add)),
        TrustAccount trust when TreeOf(trust.Principal.Text) is { } tree => ToSource(tree.Text, TrustEdits.Render(tree, trust)),
        MoveToGroup { Group: { } group, LogicalId: { } id } move when TreeOf(move.Attachment.Text) is { } tree && !tree.IsRepeated(move.Attachment.Span) => GroupMoves.Render(tree, move.Attachment, group, id),
        _ => [],
    };

    private ImmutableArray<TextEdit> Replace(ReplaceText change)
    {
        var (text, span) = change.Leaf;

        // A place in the text of a tree is a node with its quotes: it stands for something that is not written as one text.
        if (text.Outer is null || TreeOf(text) is not null || IsRepeated(change.Leaf))
        {
            return [];
        }

        var edit = text.Replace(span, change.Replacement) ?? Quoted(text, span, change.Replacement);
        return edit is { } one ? [one] : [];
    }

    /// <summary>A plain scalar of YAML that cannot hold the new text is put in quotes.</summary>
    private TextEdit? Quoted(MappedText text, TextSpan span, string replacement)
    {
        if (TreeOf(text.Outer!) is not { } tree || !text.Holes.IsEmpty)
        {
            return null;
        }

        var node = tree.NodeAt(text.ToOuterSpan(new TextSpan(0, text.Content.Length)).Start);
        var isPlain = node is { Kind: SyntaxKind.String, Style: SyntaxStyle.Plain, Tag: null } && tree.Text.Content[node.Span.Start] != '&';
        var whole = text.Content.Remove(span.Start, span.Length).Insert(span.Start, replacement);
        return isPlain ? tree.Text.Replace(node.Span, '"' + JsonStringCodec.Instance.Encode(whole) + '"') : null;
    }

    private ImmutableArray<TextEdit> Remove(Place element)
    {
        // An item that is a function is not the text that it gives.
        if (ElementPlace.Find(TreeOf(element.Text), element.Span) is not { } found || found.Tree.IsRepeated(found.Span)
            || (found.Name.Kind == SyntaxKind.Missing && !(found.Value.IsScalar && found.Value.Tag is null)))
        {
            return [];
        }

        return ToSource(found.Tree.Text, found.IsInFlow ? FlowEdits.Remove(found) : BlockEdits.Remove(found));
    }

    private ImmutableArray<TextEdit> Replace(ReplaceElement change)
    {
        if (ElementPlace.FindValue(TreeOf(change.Element.Text), change.Element.Span) is not { } found || found.Tree.IsRepeated(found.Value.Span)
            || found.Value is not { Kind: SyntaxKind.String, Tag: null })
        {
            return [];
        }

        return ToSource(found.Tree.Text, [(found.Value.Span, ElementTexts.Of(found, change.Replacements))]);
    }

    private ImmutableArray<TextEdit> Add(AddMember change)
    {
        if (TreeOf(change.Map.Text) is not { } tree || ElementPlace.FirstMember(tree, change.Map.Span) is not { } first || tree.IsRepeated(first.Span))
        {
            return [];
        }

        return ToSource(tree.Text, first.IsInFlow ? FlowEdits.AddBefore(first, change.Name, change.Text) : BlockEdits.AddBefore(first, change.Name, change.Text));
    }

    /// <summary>The edits in the file itself; none if one of them cannot be written there.</summary>
    private static ImmutableArray<TextEdit> ToSource(MappedText text, ImmutableArray<(TextSpan Span, string Text)> edits)
    {
        var written = ImmutableArray.CreateBuilder<TextEdit>(edits.Length);
        foreach (var (span, replacement) in edits)
        {
            if (text.Replace(span, replacement) is not { } edit)
            {
                return [];
            }

            written.Add(edit);
        }

        return written.ToImmutable();
    }

    private bool IsRepeated(Place place)
    {
        var span = place.Span;
        for (var text = place.Text; text.Outer is { } outer; text = outer)
        {
            span = text.ToOuterSpan(span);
            if (TreeOf(outer)?.IsRepeated(span) == true)
            {
                return true;
            }
        }

        return false;
    }

    private SyntaxTree? TreeOf(MappedText text)
    {
        foreach (var tree in trees)
        {
            if (ReferenceEquals(tree.Text, text))
            {
                return tree;
            }
        }

        return null;
    }
}
