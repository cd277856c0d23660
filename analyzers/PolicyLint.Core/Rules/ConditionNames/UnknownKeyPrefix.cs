using PolicyLint.Diagnostics;
using PolicyLint.Matching;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>A condition key whose prefix is neither that of a service nor a global one, nor the address of an identity provider.</summary>
internal sealed class UnknownKeyPrefix : IConditionRule
{
    private const int LongestMisspelling = 60;

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2144",
        Title = "Condition key with an unknown prefix",
        Family = RuleFamily.ConditionNames,
        Severity = Severity.Warning,
        NeedsOfTest = ConditionTraits.UnlistedKey,
        Message = "no condition key began with '{0}:' on {1}",
        Advice = "{2}",
        Why = "The prefix of a condition key is aws, that of a service, or the address of an identity provider, which holds a dot. No request has a key of another, so the test is never true, or always where its operator is negated or ends in IfExists.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html",
        Equivalents = ["access-analyzer:INVALID_SERVICE_CONDITION_KEY", "parliament:UNKNOWN_CONDITION_FOR_ACTION", "iam-policy-validator:invalid_condition_key"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::a","Condition":{"StringLike":{"s3s:prefix":"a/*"}}}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::a","Condition":{"StringLike":{"s3:prefix":"a/*"}}}}""",
    };

    public void Check(Condition condition, StatementVariant statement, RuleContext context)
    {
        var key = KeyName.Of(condition.Key);
        if (key.Colon <= 0 || key.IsGlobal || context.Catalog.FindConditionKey(key.Text) is not null || IsOtherMatter(condition, key))
        {
            return;
        }

        if (context.Catalog.FindService(key.Prefix) is null && !IsPrefixOfSomeKey(key, context))
        {
            Report(condition, key, context);
        }
    }

    private static bool IsOtherMatter(Condition condition, KeyName key) =>
        key.IsOfIssuer
        || key.IsPlaceholder
        || ArnFieldText.IsCapitals(key.Text, new TextSpan(0, key.Colon))
        || condition.KeyMember.Value is WrittenMap
        || MalformedKey.Fault(key) is not null
        || UnlistedKeys.Contains(key.Text);

    /// <summary>Some services have keys with a prefix that is not the one of their actions, as identitycenter: for sso.</summary>
    private static bool IsPrefixOfSomeKey(KeyName key, RuleContext context)
    {
        var prefix = key.Text.Substring(0, key.Colon + 1);
        foreach (var known in context.Catalog.ConditionKeys)
        {
            if (known.Name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static void Report(Condition condition, KeyName key, RuleContext context)
    {
        var meant = key.Text.Length > LongestMisspelling ? null : NearestKey.OfAnyPrefix(key, context.Catalog);
        context.Report(new Occurrence(condition.KeyPlace)
        {
            Arguments = [ShownName.Of(key.Prefix), NearestKey.Date(context), meant is null ? "use a key of AWS or of a service" : $"did you mean '{meant}'?"],
            Label = "unknown prefix",
            Severity = context.IsCatalogOld ? Severity.Info : null,
            Changes = meant is null ? [] : ReplaceText.Of(condition.KeyMember, meant, false),
        });
    }
}
