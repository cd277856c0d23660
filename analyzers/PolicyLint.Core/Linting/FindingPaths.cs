using System.Collections.Immutable;
using PolicyLint.Reading.Templates;
using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Linting;

/// <summary>Finds the path of a place (<c>Statement[0].Action</c>), late: only what is shown needs one.</summary>
/// <param name="trees">The trees that places stand in, outer ones before those inside their strings.</param>
/// <param name="holder">The member of a record that all of it stands in, and that no path begins with; empty for none.</param>
public sealed class FindingPaths(ImmutableArray<SyntaxTree> trees, string holder = "")
{
    /// <summary>An account has a tree for each policy in a string.</summary>
    private readonly Lazy<Dictionary<MappedText, SyntaxTree>> _byText = new(() => ByText(trees));

    /// <summary>The trees of the texts, those inside strings too: what renders a Change needs them.</summary>
    public ImmutableArray<SyntaxTree> Trees => trees;

    /// <summary>The path from the root of the file, through strings that hold documents; empty where no tree holds the place.</summary>
    public string Of(Place place)
    {
        var path = string.Empty;
        for (MappedText? text = place.Text; text is not null; text = text.Outer)
        {
            if (_byText.Value.TryGetValue(text, out var tree))
            {
                var isInside = !ReferenceEquals(text, place.Text);
                path = Join(tree.PathAt(SpanIn(text, place), FunctionCall.LongName, isInside), path);
            }
        }

        return holder.Length > 0 && path.StartsWith(holder, StringComparison.Ordinal) ? path.Substring(holder.Length).TrimStart('.') : path;
    }

    private static Dictionary<MappedText, SyntaxTree> ByText(ImmutableArray<SyntaxTree> trees)
    {
        var byText = new Dictionary<MappedText, SyntaxTree>();
        foreach (var tree in trees)
        {
            if (!byText.TryGetValue(tree.Text, out _))
            {
                byText.Add(tree.Text, tree);
            }
        }

        return byText;
    }

    /// <summary>The range of a place in one of the texts that its own text was decoded from.</summary>
    private static TextSpan SpanIn(MappedText text, Place place)
    {
        var span = place.Span;
        for (var inner = place.Text; !ReferenceEquals(inner, text); inner = inner.Outer!)
        {
            span = inner.ToOuterSpan(span);
        }

        return span;
    }

    private static string Join(string outer, string inner)
    {
        if (outer.Length == 0 || inner.Length == 0)
        {
            return outer + inner;
        }

        return inner[0] == '[' ? outer + inner : outer + "." + inner;
    }
}
