using PolicyLint.Model;

namespace PolicyLint.Rules.Quotas;

/// <summary>How much hangs on a user, as far as the text shows it. What is there only sometimes is not counted.</summary>
internal static class UserCounts
{
    public static int Groups(User user, Inventory inventory)
    {
        var groups = new HashSet<Group>();
        foreach (var membership in inventory.Memberships)
        {
            if (ReferenceEquals(membership.User, user) && membership.Guard.IsAlways)
            {
                groups.Add(membership.Group);
            }
        }

        return groups.Count;
    }

    public static int AccessKeys(User user)
    {
        var count = 0;
        foreach (var key in user.AccessKeys)
        {
            count += key.Guard.IsAlways ? 1 : 0;
        }

        return count;
    }
}
