using System.Text;
using PolicyLint.Text;

namespace PolicyLint.Fixing;

/// <summary>Edits of one text, none of which touches another.</summary>
internal sealed class TextEdits
{
    private readonly List<TextEdit> _edits = [];
    private int _end = -1;

    /// <summary>Adds all of these, or none if one of them touches what is there. The same edits once more are there already.</summary>
    public bool TryAdd(IReadOnlyCollection<TextEdit> edits)
    {
        // Findings come in the order of their places, so that most are behind all that is there.
        if (edits.Any(edit => edit.Span.Start <= _end))
        {
            if (edits.All(_edits.Contains))
            {
                return true;
            }

            if (edits.Any(edit => _edits.Exists(other => Touch(edit, other))))
            {
                return false;
            }
        }

        _edits.AddRange(edits);
        _end = Math.Max(_end, edits.Max(edit => edit.Span.End));
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
