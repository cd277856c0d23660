using PolicyLint.Rules;

namespace PolicyLint.Linting;

/// <summary>The rules that a statement concerns, and those that concern each test of its Condition.</summary>
internal sealed record StatementRules(IStatementRule[] OfStatement, IConditionRule[] OfCondition);
