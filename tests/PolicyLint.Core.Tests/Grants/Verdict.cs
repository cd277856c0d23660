namespace PolicyLint.Core.Tests.Grants;

/// <summary>What AWS calls the outcome, and that there may be none that is documented.</summary>
public enum Verdict
{
    Allowed,
    ImplicitDeny,
    ExplicitDeny,
    Unknown,
}
