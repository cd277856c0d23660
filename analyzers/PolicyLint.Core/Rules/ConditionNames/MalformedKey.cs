using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>A condition key that is not a prefix, a colon and a name.</summary>
internal sealed class MalformedKey : IConditionRule
{
    private const string Scheme = "https://";

    /// <summary>Keys that are often written without their prefix.</summary>
    private static readonly ImmutableArray<string> Known =
    [
        "aws:CalledVia", "aws:CurrentTime", "aws:MultiFactorAuthAge", "aws:MultiFactorAuthPresent", "aws:PrincipalAccount", "aws:PrincipalArn",
        "aws:PrincipalOrgID", "aws:PrincipalOrgPaths", "aws:RequestedRegion", "aws:ResourceAccount", "aws:ResourceOrgID", "aws:SecureTransport",
        "aws:SourceAccount", "aws:SourceArn", "aws:SourceIdentity", "aws:SourceIp", "aws:SourceVpc", "aws:SourceVpce", "aws:TagKeys",
        "aws:UserAgent", "aws:ViaAWSService", "aws:VpcSourceIp", "aws:referer", "aws:userid", "aws:username", "iam:PassedToService",
        "iam:PermissionsBoundary", "kms:ViaService", "sts:ExternalId", "sts:RoleSessionName",
    ];

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2130",
        Title = "Malformed condition key",
        Family = RuleFamily.ConditionNames,
        Severity = Severity.Error,
        NeedsOfTest = ConditionTraits.UnlistedKey,
        Message = "'{0}' is no condition key: {1}",
        Advice = "{2}",
        Why = "A condition key is a prefix, a colon and a name: aws:SourceIp, s3:prefix, or the address of an identity provider without https:// and a claim. AWS rejects a policy with a key of another form.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html",
        Equivalents = ["access-analyzer:INVALID_CONDITION_KEY_FORMAT"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"IpAddress":{"SourceIp":"203.0.113.0/24"}}}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"IpAddress":{"aws:SourceIp":"203.0.113.0/24"}}}}""",
    };

    public void Check(Condition condition, StatementVariant statement, RuleContext context)
    {
        var key = KeyName.Of(condition.Key);

        // What has keys below it is nested wrongly, which is another rule's matter.
        if (Fault(key) is not { } fault || key.IsPlaceholder || condition.KeyMember.Value is WrittenMap)
        {
            return;
        }

        var repaired = Repaired(key);
        var changes = repaired is null ? [] : Repair.Key(condition, repaired, isSafe: true);
        context.Report(new Occurrence(condition.KeyPlace)
        {
            Arguments = [condition.Key, fault, repaired is null ? "write it as prefix:name" : $"write '{repaired}'"],
            Label = fault,
            Changes = changes,
        });
    }

    /// <summary>What is wrong with its form; null if nothing is.</summary>
    internal static string? Fault(KeyName key)
    {
        if (key.Colon < 0)
        {
            return "it has no prefix";
        }

        if (key.Text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return "a provider stands without https://";
        }

        if (key.Colon == 0 || key.Colon == key.Text.Length - 1)
        {
            return "a side of its colon is empty";
        }

        if (key.Text[key.Colon + 1] == ':')
        {
            return "it has two colons";
        }

        var hasSpace = char.IsWhiteSpace(key.Text[key.Text.Length - 1]) || char.IsWhiteSpace(key.Text[key.Colon + 1]) || HasSpace(key.Text, key.Colon);
        return hasSpace ? "a space stands in it" : null;
    }

    /// <summary>Whether the prefix holds white space; the name may, as a tag's key may.</summary>
    private static bool HasSpace(string text, int end)
    {
        for (var index = 0; index < end; index++)
        {
            if (char.IsWhiteSpace(text[index]))
            {
                return true;
            }
        }

        return false;
    }

    private static string? Repaired(KeyName key)
    {
        if (key.Colon < 0)
        {
            return Known.FirstOrDefault(known => KeyName.Of(known).Name.Equals(key.Text, StringComparison.OrdinalIgnoreCase));
        }

        if (key.Text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && key.Text.IndexOf(':', Scheme.Length) > 0)
        {
            return key.Text.Substring(Scheme.Length);
        }

        var prefix = key.Prefix.Trim();
        var name = key.Name.Trim().TrimStart(':');
        return prefix.Length == 0 || name.Length == 0 || prefix.Any(char.IsWhiteSpace) ? null : prefix + ":" + name;
    }
}
