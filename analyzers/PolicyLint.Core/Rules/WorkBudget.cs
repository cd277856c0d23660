namespace PolicyLint.Rules;

/// <summary>
/// How many steps a kind of question may take in one policy, where each answer takes more of them the longer the policy is. What is
/// asked beyond is not looked for, whatever the machine: a policy within the quotas of AWS never comes near.
/// </summary>
internal sealed class WorkBudget
{
    private readonly int _steps;
    private int _left;

    public WorkBudget(int steps)
    {
        _steps = steps;
        _left = steps;
    }

    /// <summary>How many steps were taken.</summary>
    public int Spent => _steps - _left;

    /// <summary>Takes some; false, and then for good, if fewer are left.</summary>
    public bool Spend(int count)
    {
        if (count > _left)
        {
            _left = 0;
            return false;
        }

        _left -= count;
        return true;
    }

    /// <summary>Begins with another policy.</summary>
    public void Renew() => _left = _steps;
}
