using PolicyLint.Diagnostics;
using PolicyLint.Matching;
using PolicyLint.Model;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>A network is written with bits that its prefix cuts off.</summary>
internal sealed class HostBitsInNetwork : IConditionRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2112",
        Title = "Network with bits behind its prefix",
        Family = RuleFamily.ConditionNames,
        Severity = Severity.Info,
        NeedsOfTest = ConditionTraits.AddressTest,
        Message = "'{0}' has bits set behind its prefix, and means {1}",
        Advice = "write '{1}'",
        Why = "Only the bits of the prefix are compared. Whoever reads the others takes the network for another, or for one address.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-improve-ip-range",
        Equivalents = ["access-analyzer:IMPROVE_IP_RANGE"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"IpAddress":{"aws:SourceIp":"203.0.113.7/24"}}}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"IpAddress":{"aws:SourceIp":"203.0.113.0/24"}}}}""",
    };

    public void Check(Condition condition, StatementVariant statement, RuleContext context)
    {
        if (condition.Operator.Family != OperatorFamily.IpAddress)
        {
            return;
        }

        foreach (var value in condition.Values)
        {
            if (value.Text is not { } text || text.IndexOf('/') < 0 || IpRange.Parse(text) is not { HasHostBits: true } range)
            {
                continue;
            }

            var network = range.ToString();
            context.Report(new Occurrence(value.Place)
            {
                Arguments = [text, network],
                Label = "bits behind the prefix",
                Changes = ReplaceText.Of(value, network, isSafe: true),
            });
        }
    }
}
