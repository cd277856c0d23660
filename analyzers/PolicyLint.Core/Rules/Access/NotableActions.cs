using PolicyLint.Matching;
using PolicyLint.Model;
using PolicyLint.Rules.PassRole;

namespace PolicyLint.Rules.Access;

/// <summary>The actions that rules of their own are about: few statements name one, and the others spare all of these rules.</summary>
internal static class NotableActions
{
    private static readonly string[] Names =
    [
        .. CloudTrailCanBeStopped.Actions, .. DecryptWithEveryKey.Actions, .. MarketplaceSubscribe.Actions, .. EveryDeviceMessage.Actions,
        PassRoleOnEveryRole.Action,
    ];

    /// <summary>Whether a value of Action takes one of them in, or may.</summary>
    public static bool MayBe(Value value)
    {
        foreach (var name in Names)
        {
            if (ActionMatching.Matches(value, name) != Answer.No)
            {
                return true;
            }
        }

        return false;
    }
}
