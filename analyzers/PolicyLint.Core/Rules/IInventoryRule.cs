using PolicyLint.Model;

namespace PolicyLint.Rules;

/// <summary>Looks at all that was read together: keys, passwords, what is where.</summary>
public interface IInventoryRule : IRule
{
    void Check(Inventory inventory, RuleContext context);
}
