namespace PolicyLint.Diagnostics;

/// <summary>The types of identity that settings ask something of.</summary>
public enum IdentityType
{
    Users,
    Groups,
    Roles,
}
