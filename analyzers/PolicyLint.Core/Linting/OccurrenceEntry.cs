using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Rules;

namespace PolicyLint.Linting;

/// <summary>What a rule reported, with the statement in which it did.</summary>
internal sealed class OccurrenceEntry(RuleDescriptor rule, Occurrence occurrence, StatementVariant? variant)
{
    public RuleDescriptor Rule { get; } = rule;

    public Occurrence Occurrence { get; } = occurrence;

    /// <summary>Null for what was reported of a document or an identity as a whole.</summary>
    public Statement? Statement { get; } = variant?.Statement;

    /// <summary>When it is so.</summary>
    public Guard World { get; set; } = variant?.World ?? Guard.Always;
}
