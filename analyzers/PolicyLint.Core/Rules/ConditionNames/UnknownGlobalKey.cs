using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>A condition key with the prefix aws that AWS does not have.</summary>
internal sealed class UnknownGlobalKey : IConditionRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2131",
        Title = "Unknown global condition key",
        Family = RuleFamily.ConditionNames,
        Severity = Severity.Error,
        NeedsOfTest = ConditionTraits.UnlistedKey,
        Message = "AWS had no global condition key '{0}' on {1}",
        Advice = "{2}",
        Why = "No request has a key of this name, so the test is never true, or always where its operator is negated or ends in IfExists. The names are as of the date in the message; half a year later an unknown name is only a warning.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html",
        Equivalents = ["access-analyzer:INVALID_GLOBAL_CONDITION_KEY", "iam-policy-validator:invalid_condition_key"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"IpAddress":{"aws:SourceIP4":"203.0.113.0/24"}}}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"IpAddress":{"aws:SourceIp":"203.0.113.0/24"}}}}""",
    };

    public void Check(Condition condition, StatementVariant statement, RuleContext context)
    {
        var key = KeyName.Of(condition.Key);
        if (!key.IsGlobal || context.Catalog.FindConditionKey(key.Text) is not null || IsOtherMatter(condition, key))
        {
            return;
        }

        var meant = NearestKey.Find(key, context, out var isClear);
        var changes = meant is null ? [] : Repair.Key(condition, meant, isClear);
        context.Report(new Occurrence(condition.KeyPlace)
        {
            Arguments = [key.Text, NearestKey.Date(context), meant is null ? "use one of its global keys" : $"did you mean '{meant}'?"],
            Label = "unknown key",
            Severity = context.IsCatalogOld ? Severity.Warning : null,
            Changes = changes,
        });
    }

    /// <summary>Whether it is to be filled in, nested wrongly, or what another rule speaks of.</summary>
    private static bool IsOtherMatter(Condition condition, KeyName key) =>
        key.IsPlaceholder
        || condition.KeyMember.Value is WrittenMap
        || condition.HasKey(UnsupportedKey.Key)
        || UnlistedKeys.Contains(key.Text)
        || MalformedKey.Fault(key) is not null
        || KeyLacksTagKey.Missing(key) is not null;
}
