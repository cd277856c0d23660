using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Identities;

/// <summary>Of which type an identity is for settings.</summary>
internal static class IdentityTypes
{
    /// <summary>The type; null for permission sets, which are none of IAM's.</summary>
    public static IdentityType? Of(IamIdentity identity) => identity switch
    {
        User => IdentityType.Users,
        Group => IdentityType.Groups,
        Role => IdentityType.Roles,
        _ => null,
    };
}
