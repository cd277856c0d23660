using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>A condition key with the prefix of a service that has no such key.</summary>
internal sealed class UnknownServiceKey : IConditionRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2132",
        Title = "Unknown condition key of a service",
        Family = RuleFamily.ConditionNames,
        Severity = Severity.Warning,
        NeedsOfTest = ConditionTraits.UnlistedKey,
        Message = "{1} had no condition key '{0}' on {2}",
        Advice = "{3}",
        Why = "No request has a key of this name, so the test is never true, or always where its operator is negated or ends in IfExists. Some services have keys that AWS does not list, which is why this is no error. Keys of identity providers, and prefixes that are no service of the catalogue, are not judged.",
        Page = "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html",
        Equivalents = ["access-analyzer:INVALID_SERVICE_CONDITION_KEY", "parliament:UNKNOWN_CONDITION_FOR_ACTION", "iam-policy-validator:invalid_condition_key"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::a","Condition":{"StringLike":{"s3:prefixx":"a/*"}}}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::a","Condition":{"StringLike":{"s3:prefix":"a/*"}}}}""",
    };

    public void Check(Condition condition, StatementVariant statement, RuleContext context)
    {
        var key = KeyName.Of(condition.Key);
        if (key.Colon <= 0 || key.IsGlobal || key.IsOfIssuer || context.Catalog.FindConditionKey(key.Text) is not null || IsOtherMatter(condition, key))
        {
            return;
        }

        if (context.Catalog.FindService(key.Prefix) is { IsRetired: false } service)
        {
            Report(condition, key, service.Prefix, context);
        }
    }

    /// <summary>The reference lists glacier:ResourceTag/ and two others as keys, slash and all: what ends so is not judged.</summary>
    private static bool IsOtherMatter(Condition condition, KeyName key) =>
        key.IsPlaceholder
        || condition.KeyMember.Value is WrittenMap
        || key.Text[key.Text.Length - 1] == '/'
        || MalformedKey.Fault(key) is not null
        || KeyLacksTagKey.Missing(key) is not null
        || UnlistedKeys.Contains(key.Text);

    private static void Report(Condition condition, KeyName key, string service, RuleContext context)
    {
        var meant = NearestKey.Find(key, context, out var isClear);
        var changes = meant is null ? [] : Repair.Key(condition, meant, isClear);
        context.Report(new Occurrence(condition.KeyPlace)
        {
            Arguments = [key.Text, service, NearestKey.Date(context), meant is null ? "use one of the keys that AWS lists for it" : $"did you mean '{meant}'?"],
            Label = "unknown key",
            Severity = context.IsCatalogOld ? Severity.Info : null,
            Changes = changes,
        });
    }
}
