using PolicyLint.Model;

namespace PolicyLint.Rules;

/// <summary>Looks at each row of a credential report.</summary>
public interface ICredentialRule : IRule
{
    void Check(Credentials credentials, RuleContext context);
}
