using PolicyLint.Model;

namespace PolicyLint.Rules.Identities;

/// <summary>The group that could take what hangs on a user.</summary>
internal static class TakingGroup
{
    /// <summary>The first group of the user, or the only one that is made beside it; null if there is a choice, or none.</summary>
    public static Group? For(User user, Inventory inventory)
    {
        if (!user.Groups.IsEmpty)
        {
            return user.Groups[0];
        }

        Group? only = null;
        foreach (var identity in inventory.Identities)
        {
            if (identity is not Group { Origin.Kind: OriginKind.Written } group)
            {
                continue;
            }

            if (only is not null)
            {
                return null;
            }

            only = group;
        }

        return only;
    }

    /// <summary>What it is called in a sentence.</summary>
    public static string Name(Group? group) => group is null ? "a group" : "the group " + group.Name.Display;
}
