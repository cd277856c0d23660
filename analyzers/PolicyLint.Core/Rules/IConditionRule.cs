using PolicyLint.Model;

namespace PolicyLint.Rules;

/// <summary>Looks at each test of each statement's Condition.</summary>
public interface IConditionRule : IRule
{
    void Check(Condition condition, StatementVariant statement, RuleContext context);
}
