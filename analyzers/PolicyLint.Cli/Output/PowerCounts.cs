using System.Collections.Immutable;
using PolicyLint.Model;
using PolicyLint.Rules.Accounts;

namespace PolicyLint.Cli.Output;

/// <summary>How many of the users, of the groups or of the roles of an account have which power.</summary>
/// <param name="Kind"><c>users</c>, <c>groups</c> or <c>roles</c>.</param>
/// <param name="Counts">One number for each of <see cref="Levels"/>.</param>
internal sealed record PowerCounts(string Kind, ImmutableArray<int> Counts)
{
    /// <summary>From the most to the least, and then what is not known.</summary>
    public static readonly ImmutableArray<PowerLevel> Levels =
    [
        PowerLevel.Administrator, PowerLevel.ChangesPermissions, PowerLevel.Writes, PowerLevel.Reads, PowerLevel.Nothing, PowerLevel.NotKnown,
    ];

    public int Total => Counts.Sum();

    /// <summary>The counts of users, groups and roles, in this order.</summary>
    public static ImmutableArray<PowerCounts> Of(Account account, Powers powers) =>
        [Of("users", account.Users, powers), Of("groups", account.Groups, powers), Of("roles", account.Roles, powers)];

    /// <summary>The level as JSON names it.</summary>
    public static string NameOf(PowerLevel power) => power switch
    {
        PowerLevel.Administrator => "administrator",
        PowerLevel.ChangesPermissions => "changesPermissions",
        PowerLevel.Writes => "writes",
        PowerLevel.Reads => "reads",
        PowerLevel.NotKnown => "notKnown",
        _ => "nothing",
    };

    /// <summary>The level as people read it.</summary>
    public static string WordsOf(PowerLevel power) => power switch
    {
        PowerLevel.Administrator => "Everything",
        PowerLevel.ChangesPermissions => "Changes permissions",
        PowerLevel.Writes => "Writes",
        PowerLevel.Reads => "Reads",
        PowerLevel.NotKnown => "Not known",
        _ => "Nothing",
    };

    private static PowerCounts Of(string kind, IEnumerable<IamIdentity> identities, Powers powers)
    {
        var counts = new int[Levels.Length];
        foreach (var identity in identities)
        {
            counts[Levels.IndexOf(powers.Of(identity))]++;
        }

        return new PowerCounts(kind, [.. counts]);
    }
}
