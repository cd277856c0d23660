namespace PolicyLint.Linting.Standards;

/// <summary>What the exports of an account say of a control. Without data it is never passed.</summary>
public enum ControlStatus
{
    Passed,
    Failed,
    NotDecidable,
}
