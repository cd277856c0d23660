using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>A role that a resource runs with or hands on.</summary>
/// <param name="Role">The role.</param>
/// <param name="Place">What refers to it, or to the instance profile that holds it.</param>
public sealed record RoleUse(Role Role, Place Place);
