using PolicyLint.Model;

namespace PolicyLint.Rules;

/// <summary>Looks at each account whose exports were read.</summary>
public interface IAccountRule : IRule
{
    void Check(Account account, RuleContext context);
}
