using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Text;

namespace PolicyLint.Fixing;

/// <summary>Renders Changes as edits of the text a person wrote. What cannot be rendered gives no edit, never half of one.</summary>
public static class ChangeRenderer
{
    /// <summary>The edits of a change, in order of place; empty if it cannot be rendered there.</summary>
    public static ImmutableArray<TextEdit> Render(Change change) => change switch
    {
        ReplaceText replace when replace.Leaf.Text.Replace(replace.Leaf.Span, replace.Replacement) is { } edit => [edit],
        _ => [],
    };
}
