using System.Collections.Immutable;
using PolicyLint.Rules.Access;
using PolicyLint.Rules.Grammar;

namespace PolicyLint.Rules;

/// <summary>Every rule that has a check, in order of its id. Explicit, so that nothing is found by reflection and nothing is forgotten: a test counts.</summary>
public static class RuleList
{
    public static readonly ImmutableArray<IRule> All =
    [
        new UnknownElement(),
        new DuplicateElement(),
        new EveryActionOnEveryResource(),
    ];
}
