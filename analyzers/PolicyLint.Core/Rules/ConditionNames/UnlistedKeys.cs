using System.Collections.Immutable;
using PolicyLint.Model;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>What requests hold, though the reference that the catalogue is made from does not say so.</summary>
/// <remarks>Written down on 2026-11-25.</remarks>
internal static class UnlistedKeys
{
    /// <summary>
    /// aws:PrincipalOrgMasterAccountId stands in AWSSSOMasterAccountAdministrator and in the guide of IAM Identity Center;
    /// aws:SignInSessionArn in the guide of AWS Sign-In.
    /// </summary>
    private static readonly ImmutableArray<string> Names = ["aws:PrincipalOrgMasterAccountId", "aws:SignInSessionArn"];

    /// <summary>
    /// Prefixes of keys and variables in policies that only the service itself reads:
    /// https://docs.aws.amazon.com/iot/latest/developerguide/iot-policy-variables.html and
    /// https://docs.aws.amazon.com/transfer/latest/userguide/users-policies.html.
    /// </summary>
    private static readonly ImmutableArray<string> OwnPolicies = ["iot:", "transfer:"];

    /// <summary>
    /// Keys that more actions have than the reference lists. aws-marketplace:Subscribe has this one:
    /// https://docs.aws.amazon.com/bedrock/latest/userguide/model-access-product-ids.html.
    /// </summary>
    private static readonly ImmutableArray<string> WiderNames = ["aws-marketplace:ProductId"];

    /// <summary>Whether a key that the catalogue lacks is one of those known to be there, in any case.</summary>
    public static bool Contains(string key) => Names.Contains(key, StringComparer.OrdinalIgnoreCase) || IsOfOwnPolicies(key);

    /// <summary>Whether other actions have the key than those it is listed for.</summary>
    public static bool IsOfMoreActions(Condition condition) => condition.HasAnyKey(WiderNames);

    private static bool IsOfOwnPolicies(string key)
    {
        foreach (var prefix in OwnPolicies)
        {
            if (key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
