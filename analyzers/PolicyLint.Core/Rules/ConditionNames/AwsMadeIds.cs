using PolicyLint.Model;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>Condition keys whose values are ids that AWS makes at random, so that part of one says nothing.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html (sensitive condition keys, 2026-11)</remarks>
internal static class AwsMadeIds
{
    private static readonly HashSet<string> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        "aws:PrincipalAccount", "aws:PrincipalOrgID", "aws:ResourceAccount", "aws:ResourceOrgID", "aws:SourceAccount", "aws:SourceOrgID",
        "aws:SourceVpc", "aws:SourceVpce", "aws:VpceAccount", "aws:VpceOrgID",
    };

    public static bool AreIn(Condition condition) => Contain(condition.Key);

    public static bool Contain(string key) => key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase) && Keys.Contains(key);
}
