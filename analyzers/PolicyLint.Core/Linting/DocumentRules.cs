using System.Collections.Immutable;
using PolicyLint.Rules;

namespace PolicyLint.Linting;

/// <summary>The rules that look at a policy of one kind, by what of it they look at.</summary>
internal sealed record DocumentRules(
    ImmutableArray<IDocumentRule> OfDocument, ImmutableArray<IStatementRule> OfStatement, ImmutableArray<IConditionRule> OfCondition);
