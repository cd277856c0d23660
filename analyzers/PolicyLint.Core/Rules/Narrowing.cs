using PolicyLint.Model;

namespace PolicyLint.Rules;

/// <summary>Judges what a Condition takes from an Allow.</summary>
internal static class Narrowing
{
    private static readonly string[] StrongKeys =
    [
        "aws:MultiFactorAuthPresent", "aws:MultiFactorAuthAge", "aws:SourceIp", "aws:VpcSourceIp", "aws:SourceVpc", "aws:SourceVpcArn",
        "aws:SourceVpce", "aws:VpceAccount", "aws:VpceOrgID", "aws:VpceOrgPaths", "aws:PrincipalOrgID", "aws:PrincipalOrgPaths",
        "aws:ResourceOrgID", "aws:ResourceOrgPaths",
    ];

    public static NarrowingStrength Of(ConditionClause clause)
    {
        if (clause.IsOpen)
        {
            return NarrowingStrength.Unreadable;
        }

        var strength = NarrowingStrength.None;
        foreach (var condition in clause.Conditions)
        {
            var one = Of(condition);
            strength = one > strength ? one : strength;
        }

        return strength;
    }

    private static NarrowingStrength Of(Condition condition)
    {
        if (condition.IsOpen || HasUnknownValue(condition))
        {
            return NarrowingStrength.Unreadable;
        }

        // What a request without the key passes, or what only asks for the key to be there, holds nobody back.
        if (condition.Operator.IsTrueWhenAbsent || condition.Operator.Family is OperatorFamily.Null or OperatorFamily.Unknown)
        {
            return NarrowingStrength.Weak;
        }

        return IsStrongKey(condition) && !MatchesAnything(condition) ? NarrowingStrength.Strong : NarrowingStrength.Weak;
    }

    private static bool IsStrongKey(Condition condition)
    {
        foreach (var key in StrongKeys)
        {
            if (condition.HasKey(key))
            {
                return true;
            }
        }

        return condition.HasKeyPrefix("aws:PrincipalTag/");
    }

    private static bool MatchesAnything(Condition condition)
    {
        foreach (var value in condition.Values)
        {
            if (value.Text is "*" or "0.0.0.0/0" or "::/0")
            {
                return true;
            }
        }

        return condition.HasKey("aws:MultiFactorAuthPresent") && condition.Values.Any(value => IsFalse(value));
    }

    private static bool IsFalse(WrittenValue value) => string.Equals(value.Text, "false", StringComparison.OrdinalIgnoreCase);

    private static bool HasUnknownValue(Condition condition)
    {
        foreach (var value in condition.Values)
        {
            if (value.Value is UnknownValue)
            {
                return true;
            }
        }

        return false;
    }
}
