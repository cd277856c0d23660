using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Reading;
using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Linting;

/// <summary>Collects what is wrong with a settings file.</summary>
internal sealed class SettingsFindings
{
    private readonly List<Finding> _findings = [];

    /// <summary>The findings in order of place, each with its fingerprint.</summary>
    public ImmutableArray<Finding> ToImmutable() => Fingerprint.Assign([.. _findings.OrderBy(finding => finding.Place.SourceSpan.Start)]);

    public void Add(Place place, string message, string advice, params ImmutableArray<Change> changes) => _findings.Add(new Finding
    {
        Rule = SettingsRules.Invalid,
        Place = place,
        Severity = SettingsRules.Invalid.Severity,
        Arguments = [message, advice],
        Changes = changes,
    });

    public void AddFaults(SourceText text)
    {
        foreach (var fault in text.Faults)
        {
            var message = fault.Kind == DecodingFaultKind.Utf16WithoutByteOrderMark
                ? "this looks like UTF-16 without a byte order mark"
                : $"byte 0x{fault.Byte:X2} at offset {fault.ByteOffset} is no text";
            Add(new Place(text.Mapped, fault.Span), message, "save the file as UTF-8");
        }
    }

    public void AddErrors(SyntaxTree tree)
    {
        foreach (var error in tree.Errors)
        {
            var (message, advice) = Words(error);
            var counted = error.Count > 1 ? $"{message} ({error.Count} times in this text)" : message;
            Add(new Place(tree.Text, error.Span), counted, advice);
        }
    }

    /// <summary>A value of another type than the one that belongs there. What is missing is a syntax error and was said.</summary>
    public void AddWrongType(SyntaxNode node, string what, string expected)
    {
        if (node.Kind != SyntaxKind.Missing)
        {
            Add(node.Place, $"{what} must be {expected}, not {Words(node.Kind)}", "write " + expected);
        }
    }

    /// <summary>A word that is none of those that may stand there.</summary>
    /// <param name="node">The word.</param>
    /// <param name="message">What is wrong with it.</param>
    /// <param name="known">What may stand there.</param>
    /// <param name="otherwise">What to do if none of them is near.</param>
    public void AddUnknown(SyntaxNode node, string message, IEnumerable<string> known, string otherwise)
    {
        var nearest = NearestName.Find(node.Value, known);
        if (nearest is null)
        {
            Add(node.Place, message, otherwise);
            return;
        }

        var text = node.ToMappedText();
        var leaf = new Place(text, new TextSpan(0, text.Content.Length));
        Add(node.Place, message, $"did you mean '{nearest}'?", new ReplaceText($"write '{nearest}'", true, leaf, nearest));
    }

    /// <summary>A name that stands there for the second time.</summary>
    public void AddDuplicate(SyntaxNode name, SyntaxNode first) => _findings.Add(new Finding
    {
        Rule = SettingsRules.Invalid,
        Place = name.Place,
        Severity = SettingsRules.Invalid.Severity,
        Arguments = [$"'{name.Value}' is set twice", "remove one of them"],
        Related = [new RelatedPlace(first.Place, "first here")],
    });

    private static (string Message, string Advice) Words(SyntaxError error) => error.Kind switch
    {
        SyntaxErrorKind.Empty => ("the settings file is empty", "write {}, or remove the file"),
        SyntaxErrorKind.TextAfterEnd => ("something follows the end of the settings", "remove it"),
        SyntaxErrorKind.TooDeep => SyntaxMessages.Of(error.Kind, error.Detail) with { Item2 = "no setting is this deep; the rest of the text was not read" },
        _ => SyntaxMessages.Of(error.Kind, error.Detail),
    };

    private static string Words(SyntaxKind kind) => kind switch
    {
        SyntaxKind.Mapping => "an object",
        SyntaxKind.Sequence => "a list",
        SyntaxKind.String => "a string",
        SyntaxKind.Number => "a number",
        SyntaxKind.Boolean => "true or false",
        _ => "null",
    };
}
