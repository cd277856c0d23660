using System.Collections.Immutable;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>Condition keys that requests hold, though the reference that the catalogue is made from does not name them.</summary>
/// <remarks>
/// aws:PrincipalOrgMasterAccountId stands in AWSSSOMasterAccountAdministrator and in the guide of IAM Identity Center; aws:SignInSessionArn
/// in the guide of AWS Sign-In; the variables of a connected thing and its certificate in
/// https://docs.aws.amazon.com/iot/latest/developerguide/thing-policy-variables.html; those of a session of AWS Transfer in
/// https://docs.aws.amazon.com/transfer/latest/userguide/users-policies.html. The reference lists aws-marketplace:ProductId for
/// agreements only, and https://docs.aws.amazon.com/marketplace/latest/buyerguide/buyer-iam-users-groups-policies.html for
/// aws-marketplace:Subscribe. Written down on 2026-11-25.
/// </remarks>
internal static class UnlistedKeys
{
    private static readonly ImmutableArray<string> Names =
        ["aws:PrincipalOrgMasterAccountId", "aws:SignInSessionArn", "iot:ClientId", "aws-marketplace:ProductId"];

    private static readonly ImmutableArray<string> Beginnings = ["iot:Connection.", "iot:Certificate.", "transfer:"];

    /// <summary>Whether it is one of them, in any case.</summary>
    public static bool Contains(string key)
    {
        foreach (var name in Names)
        {
            if (name.Equals(key, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        foreach (var beginning in Beginnings)
        {
            if (key.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
