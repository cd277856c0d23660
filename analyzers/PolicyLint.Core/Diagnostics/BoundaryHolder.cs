namespace PolicyLint.Diagnostics;

/// <summary>Who can have a permissions boundary.</summary>
public enum BoundaryHolder
{
    Users,
    Roles,
}
