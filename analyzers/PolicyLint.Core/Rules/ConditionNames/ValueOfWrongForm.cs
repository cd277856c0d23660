using PolicyLint.Diagnostics;
using PolicyLint.Matching;
using PolicyLint.Model;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>A test compares numbers, dates, networks, ARNs or bytes with a text that is none.</summary>
internal sealed class ValueOfWrongForm : IConditionRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2107",
        Title = "Value is not what its operator compares with",
        Family = RuleFamily.ConditionNames,
        Severity = Severity.Error,
        NeedsOfTest = ConditionTraits.FormTest,
        Message = "{0} compares {1}, and '{2}' is none",
        Advice = "{3}",
        Why = "A value that is not of the operator's type never matches, so an Allow grants nothing and a Deny stops nobody, or, with a negated operator, the other way round. AWS rejects most of them.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html",
        Equivalents =
        [
            "access-analyzer:TYPE_MISMATCH_DATE", "access-analyzer:TYPE_MISMATCH_NUMBER", "access-analyzer:TYPE_MISMATCH_IP_RANGE",
            "access-analyzer:TYPE_MISMATCH_STRING", "parliament:MISMATCHED_TYPE", "iam-policy-validator:invalid_value_format",
            "iam-policy-validator:invalid_ip_cidr_format", "iam-policy-validator:invalid_arn_format_for_operator",
        ],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"IpAddress":{"aws:SourceIp":"203.0.113.256"}}}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"IpAddress":{"aws:SourceIp":"203.0.113.25"}}}}""",
    };

    public void Check(Condition condition, StatementVariant statement, RuleContext context)
    {
        var family = condition.Operator.Family;
        if (family is OperatorFamily.String or OperatorFamily.Unknown or OperatorFamily.Bool or OperatorFamily.Null)
        {
            return;
        }

        foreach (var value in condition.Values)
        {
            if (ValueForms.Judged(value) is { } text && !IsOf(family, text) && OperatorDoesNotFitKey.MisfitKey(condition, context) is null)
            {
                var (noun, advice) = Words(family);
                context.Report(new Occurrence(value.Place) { Arguments = [condition.Operator.Name, noun, text, advice], Label = "never matches" });
            }
        }
    }

    private static bool IsOf(OperatorFamily family, string text) => family switch
    {
        OperatorFamily.Numeric => ValueForms.IsNumber(text),
        OperatorFamily.Date => WrittenDate.Parse(text) is not null,
        OperatorFamily.Binary => ValueForms.IsBase64(text),
        OperatorFamily.IpAddress => IpRange.Parse(text) is not null,
        OperatorFamily.Arn => ValueForms.MayBeArn(text),
        _ => true,
    };

    private static (string Noun, string Advice) Words(OperatorFamily family) => family switch
    {
        OperatorFamily.Numeric => ("numbers", "write a number"),
        OperatorFamily.Date => ("dates", "write it as in 2026-01-31 or 2026-01-31T12:00:00Z"),
        OperatorFamily.Binary => ("base64", "encode it in base64"),
        OperatorFamily.IpAddress => ("IP addresses and networks", "write it as in 203.0.113.0/24 or 2001:db8::/32"),
        _ => ("ARNs", "write a whole ARN, or use a String operator"),
    };
}
