using PolicyLint.Model;

namespace PolicyLint.Rules;

/// <summary>Looks at each statement, in each world of its guards.</summary>
public interface IStatementRule : IRule
{
    void Check(StatementVariant statement, RuleContext context);
}
