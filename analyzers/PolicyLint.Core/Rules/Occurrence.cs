using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Text;

namespace PolicyLint.Rules;

/// <summary>What a rule reports: where, with what to say. The linter makes a finding of it.</summary>
public sealed record Occurrence(Place Place)
{
    /// <summary>What fills the message and the advice, holes by their display text.</summary>
    public ImmutableArray<string> Arguments { get; init; } = [];

    /// <summary>What the underlined part is, beside the underline.</summary>
    public string Label { get; init; } = string.Empty;

    /// <summary>
    /// How bad it is here, where that is milder than the rule's own severity: a name that a catalogue of last year does not have. Null
    /// for the rule's own. What settings say of the rule counts more.
    /// </summary>
    public Severity? Severity { get; init; }

    /// <summary>How sure it is here; null for the rule's own.</summary>
    public Confidence? Confidence { get; init; }

    /// <summary>What could not be read and would make it wrong, each the end of a sentence that begins with "unless".</summary>
    public ImmutableArray<string> Caveats { get; init; } = [];

    public ImmutableArray<RelatedPlace> Related { get; init; } = [];

    public ImmutableArray<Change> Changes { get; init; } = [];
}
