using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>A user in a group.</summary>
public sealed record GroupMembership(User User, Group Group, Place Place, Guard Guard);
