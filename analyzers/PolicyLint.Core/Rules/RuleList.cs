using System.Collections.Immutable;

namespace PolicyLint.Rules;

/// <summary>Every rule that has a check, in order of its id. Explicit, so that nothing is found by reflection and nothing is forgotten: a test counts.</summary>
public static class RuleList
{
    public static readonly ImmutableArray<IRule> All = [];
}
