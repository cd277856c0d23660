using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>A condition key on a tag that does not say which tag.</summary>
internal sealed class KeyLacksTagKey : IConditionRule
{
    /// <summary>Each is followed by a slash and the key of a tag; the last two are of S3.</summary>
    private static readonly string[] Names = ["ResourceTag", "RequestTag", "PrincipalTag", "ExistingObjectTag", "RequestObjectTag"];

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2139",
        Title = "Condition key on a tag without the tag's key",
        Family = RuleFamily.ConditionNames,
        Severity = Severity.Error,
        NeedsOfTest = ConditionTraits.NotableKey,
        Message = "'{0}' does not say which tag",
        Advice = "write the tag's key behind a slash, as in '{1}/team'; aws:TagKeys tests the keys themselves",
        Why = "Each tag is a condition key of its own, so that the key of the tag is part of its name. Without it no request has the key, and AWS rejects the policy.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-missing-tag-key-in-condition",
        Equivalents = ["access-analyzer:MISSING_TAG_KEY_IN_CONDITION"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"ec2:StopInstances","Resource":"*","Condition":{"StringEquals":{"aws:ResourceTag":"blue"}}}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"ec2:StopInstances","Resource":"*","Condition":{"StringEquals":{"aws:ResourceTag/team":"blue"}}}}""",
    };

    public void Check(Condition condition, StatementVariant statement, RuleContext context)
    {
        if (Missing(KeyName.Of(condition.Key)) is { } key)
        {
            context.Report(new Occurrence(condition.KeyPlace) { Arguments = [condition.Key, key], Label = "which tag?" });
        }
    }

    /// <summary>The key without a slash at its end if it does not say which tag, else null.</summary>
    internal static string? Missing(KeyName key)
    {
        var text = key.Text;

        // The reference lists glacier:ResourceTag/ and two others as keys, slash and all.
        var end = key.IsGlobal && text[text.Length - 1] == '/' ? text.Length - 1 : text.Length;
        if (end < 3 || text[end - 1] is not ('g' or 'G') || key.Colon <= 0 || key.IsOfIssuer)
        {
            return null;
        }

        foreach (var name in Names)
        {
            if (end - key.Colon - 1 == name.Length && string.Compare(text, key.Colon + 1, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return text.Substring(0, end);
            }
        }

        return null;
    }
}
