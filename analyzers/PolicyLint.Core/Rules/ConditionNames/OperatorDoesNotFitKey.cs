using PolicyLint.Catalog;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>An operator for values of another type than the condition key has.</summary>
internal sealed class OperatorDoesNotFitKey : IConditionRule
{
    /// <summary>The one date that is a number as well.</summary>
    private const string EpochTime = "aws:EpochTime";

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2140",
        Title = "Condition operator for values of another type than the key's",
        Family = RuleFamily.ConditionNames,
        Severity = Severity.Warning,
        NeedsOfTest = ConditionTraits.OperatorOfOtherType,
        Message = "{0} is not for '{1}', which holds {2}",
        Advice = "use {3}",
        Why = "An operator reads both sides as its own type. StringEquals on aws:SourceIp compares letters, so that a range of addresses never matches; NumericEquals on a text matches nothing. The types are those of the Service Authorization Reference.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html",
        Equivalents = ["access-analyzer:TYPE_MISMATCH", "parliament:MISMATCHED_TYPE", "iam-policy-validator:type_mismatch"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringEquals":{"aws:SourceIp":"203.0.113.7"}}}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"IpAddress":{"aws:SourceIp":"203.0.113.7"}}}}""",
    };

    public void Check(Condition condition, StatementVariant statement, RuleContext context)
    {
        if (MisfitKey(condition, context) is not { } key)
        {
            return;
        }

        context.Report(new Occurrence(condition.OperatorMember.NamePlace)
        {
            Arguments = [condition.Operator.Name, condition.Key, What(key.Type), Operators(key.Type)],
            Label = "not for this key",
        });
    }

    /// <summary>The key, where the operator is for values of another type: then what the values are is no question of its own.</summary>
    public static ConditionKey? MisfitKey(Condition condition, RuleContext context)
    {
        var family = condition.Operator.Family;
        if (context.Catalog.FindConditionKey(condition.Key) is not { } key || Fits(family, key))
        {
            return null;
        }

        // Policy variables are replaced under String operators only, so that is how two keys are compared with each other.
        return family == OperatorFamily.String && condition.MayCompareKeys() ? null : key;
    }

    /// <summary>A String operator on an ARN is looser, not wrong; an Arn operator on a String key fits those that hold an ARN.</summary>
    public static bool Fits(OperatorFamily family, ConditionKey key) => family is OperatorFamily.Null or OperatorFamily.Unknown || key.Type switch
    {
        ConditionKeyType.Arn => family is OperatorFamily.Arn or OperatorFamily.String,
        ConditionKeyType.Bool => family == OperatorFamily.Bool,
        ConditionKeyType.Numeric => family == OperatorFamily.Numeric,
        ConditionKeyType.Date => family == OperatorFamily.Date || (family == OperatorFamily.Numeric && key.Name == EpochTime),
        ConditionKeyType.IpAddress => family == OperatorFamily.IpAddress,
        _ => family is OperatorFamily.String or OperatorFamily.Arn or OperatorFamily.Binary,
    };

    private static string What(ConditionKeyType type) => type switch
    {
        ConditionKeyType.Arn => "an ARN",
        ConditionKeyType.Bool => "true or false",
        ConditionKeyType.Numeric => "a number",
        ConditionKeyType.Date => "a date",
        ConditionKeyType.IpAddress => "an IP address",
        _ => "a text",
    };

    private static string Operators(ConditionKeyType type) => type switch
    {
        ConditionKeyType.Arn => "ArnLike or another Arn operator",
        ConditionKeyType.Bool => "Bool",
        ConditionKeyType.Numeric => "NumericEquals or another Numeric operator",
        ConditionKeyType.Date => "DateGreaterThan or another Date operator",
        ConditionKeyType.IpAddress => "IpAddress or NotIpAddress",
        _ => "StringEquals or another String operator",
    };
}
