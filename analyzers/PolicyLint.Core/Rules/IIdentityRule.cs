using PolicyLint.Model;

namespace PolicyLint.Rules;

/// <summary>Looks at each user, group and role.</summary>
public interface IIdentityRule : IRule
{
    void Check(IamIdentity identity, RuleContext context);
}
