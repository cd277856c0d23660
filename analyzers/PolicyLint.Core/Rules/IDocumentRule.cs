using PolicyLint.Model;

namespace PolicyLint.Rules;

/// <summary>Looks at each policy as a whole.</summary>
public interface IDocumentRule : IRule
{
    void Check(PolicyDocument document, RuleContext context);
}
