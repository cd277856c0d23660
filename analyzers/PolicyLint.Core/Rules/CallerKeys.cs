using PolicyLint.Model;

namespace PolicyLint.Rules;

/// <summary>Condition keys that say who calls or from where, and whether their values leave anybody out.</summary>
/// <remarks>
/// What counts as fixed follows what S3 calls not public:
/// https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status
/// </remarks>
internal static class CallerKeys
{
    /// <summary>IPv4 ranges with a shorter prefix hold too many addresses to be anybody's own.</summary>
    private const int ShortestPrefix = 8;
    private const int ShortestPrefixOfIpv6 = 32;
    private const int ArnFields = 6;

    private static readonly string[] Keys =
    [
        "aws:PrincipalAccount", "aws:PrincipalArn", "aws:PrincipalOrgID", "aws:PrincipalOrgPaths", "aws:SourceAccount", "aws:SourceArn",
        "aws:SourceIp", "aws:SourceOrgID", "aws:SourceOrgPaths", "aws:SourceVpc", "aws:SourceVpcArn", "aws:SourceVpce", "aws:VpcSourceIp",
        "aws:VpceAccount", "aws:VpceOrgID", "aws:VpceOrgPaths", "aws:userid", "kms:CallerAccount",
    ];

    /// <summary>Variables that the resource fills, not the caller: the same account or organization.</summary>
    private static readonly string[] OwnVariables = ["${aws:ResourceAccount}", "${aws:ResourceOrgID}"];

    public static bool Has(Condition condition) => Array.Exists(Keys, condition.HasKey);

    /// <summary>Whether the values name some callers and not all: no if one of them takes in anybody, maybe if one is not known.</summary>
    public static Answer AreValuesFixed(Condition condition)
    {
        if (condition.Values.IsEmpty)
        {
            return Answer.Maybe;
        }

        var answer = condition.IsOpen ? Answer.Maybe : Answer.Yes;
        foreach (var value in condition.Values)
        {
            answer = answer.And(IsFixed(value.Value, condition));
        }

        return answer;
    }

    private static Answer IsFixed(Value value, Condition condition)
    {
        switch (value)
        {
            case KnownValue known:
                return IsFixed(known.Content, condition).ToAnswer();
            case UnknownValue unknown:
                return IsOfOne(unknown.Hole) ? Answer.Yes : Answer.Maybe;
            case PatternValue pattern:
                return IsFixed(pattern, condition);
            default:
                return Answer.Maybe;
        }
    }

    /// <summary>Holes that can only be an account, a Region or the like are as good as one.</summary>
    private static Answer IsFixed(PatternValue pattern, Condition condition)
    {
        var text = string.Empty;
        foreach (var part in pattern.Parts)
        {
            if (part.Hole is { } hole && !IsOfOne(hole))
            {
                return Answer.Maybe;
            }

            text += part.Text ?? "x";
        }

        return IsFixed(text, condition).ToAnswer();
    }

    private static bool IsOfOne(Hole hole) => hole.Domain is HoleDomain.AccountId or HoleDomain.Region or HoleDomain.Partition or HoleDomain.Arn;

    private static bool IsFixed(string text, Condition condition)
    {
        if (text.IndexOf("${", StringComparison.Ordinal) >= 0)
        {
            return Array.Exists(OwnVariables, variable => variable.Equals(text, StringComparison.OrdinalIgnoreCase));
        }

        if (condition.Operator.Family == OperatorFamily.IpAddress)
        {
            return IsNarrowRange(text);
        }

        var wildcard = HasWildcards(condition.Operator) ? text.IndexOfAny(['*', '?']) : -1;
        return wildcard < 0 || IsFixedBefore(wildcard, text, condition);
    }

    private static bool HasWildcards(ConditionOperator conditionOperator) =>
        conditionOperator.Family == OperatorFamily.Arn || conditionOperator.Name is "StringLike" or "StringNotLike";

    /// <summary>Whether what stands before the first wildcard already names an account, an organization or a role.</summary>
    private static bool IsFixedBefore(int wildcard, string text, Condition condition)
    {
        if (condition.HasKey("aws:userid"))
        {
            return text.LastIndexOf(':', wildcard) > 0;
        }

        if (condition.Key.EndsWith("OrgPaths", StringComparison.OrdinalIgnoreCase))
        {
            return text.LastIndexOf('/', wildcard) > 0;
        }

        return condition.Key.EndsWith("Arn", StringComparison.OrdinalIgnoreCase) && IsFixedArn(text);
    }

    /// <summary>With an account, or, as for a bucket, without one but with a name.</summary>
    private static bool IsFixedArn(string arn)
    {
        var fields = arn.Split([':'], ArnFields);
        if (fields.Length < ArnFields)
        {
            return false;
        }

        var account = fields[4];
        var named = account.Length > 0 ? account : fields[5];
        return named.Length > 0 && (account.Length > 0 ? account.IndexOfAny(['*', '?']) < 0 : named[0] is not ('*' or '?'));
    }

    private static bool IsNarrowRange(string text)
    {
        var slash = text.IndexOf('/');
        if (slash < 0)
        {
            return true;
        }

        var shortest = text.IndexOf(':') >= 0 ? ShortestPrefixOfIpv6 : ShortestPrefix;
        return !int.TryParse(text.Substring(slash + 1), out var prefix) || prefix >= shortest;
    }
}
