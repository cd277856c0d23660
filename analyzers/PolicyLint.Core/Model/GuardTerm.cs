namespace PolicyLint.Model;

/// <summary>A condition that must hold, or must not.</summary>
public readonly record struct GuardTerm(GuardCondition Condition, bool Holds)
{
    public override string ToString() => Holds ? Condition.Name : "not " + Condition.Name;
}
