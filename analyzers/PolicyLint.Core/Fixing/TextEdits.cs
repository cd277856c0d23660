using System.Text;
using PolicyLint.Text;

namespace PolicyLint.Fixing;

/// <summary>Edits of one text, none of which touches another.</summary>
internal sealed class TextEdits
{
    private readonly List<TextEdit> _edits = [];

    /// <summary>Adds all of these, or none if one of them touches what is there. The same edits once more are there already.</summary>
    public bool TryAdd(IReadOnlyCollection<TextEdit> edits)
    {
        if (edits.All(_edits.Contains))
        {
            return true;
        }

        if (edits.Any(edit => _edits.Any(other => Touch(edit, other))))
        {
            return false;
        }

        _edits.AddRange(edits);
        return true;
    }

    public string ApplyTo(string content)
    {
        var result = new StringBuilder(content.Length);
        var position = 0;
        foreach (var edit in _edits.OrderBy(edit => edit.Span.Start))
        {
            result.Append(content, position, edit.Span.Start - position).Append(edit.Replacement);
            position = edit.Span.End;
        }

        return result.Append(content, position, content.Length - position).ToString();
    }

    /// <summary>Edits side by side touch as well: which of the two comes first would be chance.</summary>
    private static bool Touch(TextEdit edit, TextEdit other) => edit.Span.Start <= other.Span.End && other.Span.Start <= edit.Span.End;
}
