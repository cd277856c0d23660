using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>A policy that asks for a tag or a source identity in the request and lets nobody set one.</summary>
internal sealed class SessionKeyWithoutItsAction : IConditionRule
{
    private const string RequestTag = "aws:RequestTag/";
    private const string TagKeys = "aws:TagKeys";

    /// <summary>
    /// The action that a request needs which has the key: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html and
    /// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html, 2026-11-25.
    /// </summary>
    private static readonly ImmutableArray<(string Key, string Action)> NeedsOfSessions =
    [
        ("sts:SourceIdentity", "sts:SetSourceIdentity"),
        ("sts:TransitiveTagKeys", "sts:TagSession"),
        (RequestTag, "sts:TagSession"),
        (TagKeys, "sts:TagSession"),
    ];

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2135",
        Title = "Condition on a tag or source identity that nobody may set",
        Family = RuleFamily.ConditionNames,
        Severity = Severity.Warning,
        NeedsOfTest = ConditionTraits.GivenKey,
        Kinds = PolicyKinds.Trust | PolicyKinds.Identity,
        Message = "only a request that also needs {1} has '{0}', and no statement here allows {1}",
        Advice = "add {1} to Action",
        Why = "A caller that sets a source identity or passes session tags needs sts:SetSourceIdentity or sts:TagSession in the role's trust policy beside the action that assumes it. Without them such a request is refused, and one that sets nothing does not meet the condition: nobody assumes the role by this statement. The same holds for tags on what is created: a list of 24 actions of 14 services is known, others are not judged.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-missing-action-for-condition-key",
        Equivalents = ["access-analyzer:MISSING_ACTION_FOR_CONDITION_KEY"],
        SampleName = "role.trust.json",
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/build"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"sts:SourceIdentity":"alice"}}}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/build"},"Action":["sts:AssumeRole","sts:SetSourceIdentity"],"Condition":{"StringEquals":{"sts:SourceIdentity":"alice"}}}}""",
    };

    public void Check(Condition condition, StatementVariant statement, RuleContext context)
    {
        if (statement.Effect != Effect.Allow || !AsksForPresence(condition))
        {
            return;
        }

        if (statement.Document.Kind.Presumed == PolicyKind.Trust)
        {
            CheckSession(condition, statement, context);
        }
        else if (IsOfTags(condition) && IsFirst(condition, statement))
        {
            CheckTags(condition, statement, context);
        }
    }

    private static void CheckSession(Condition condition, StatementVariant statement, RuleContext context)
    {
        if (NeededAction(condition) is { } name && context.Catalog.FindAction(name) is { } needed && Assumes(statement, context)
            && !StatementActions.MayBeAllowed(statement.Document, needed, context))
        {
            Report(condition, name, context, Confidence.High);
        }
    }

    private static void CheckTags(Condition condition, StatementVariant statement, RuleContext context)
    {
        foreach (var reference in context.ActionsOf(statement))
        {
            if (reference.Action is { } action && CompanionActions.Of(action) is { } name && context.Catalog.FindAction(name) is { } needed
                && context.Catalog.FindConditionKey(condition.Key) is { } key && action.Supports(key)
                && !StatementActions.MayBeAllowed(statement.Document, needed, context))
            {
                Report(condition, name, context, Confidence.Medium);
                return;
            }
        }
    }

    private static bool IsOfTags(Condition condition) => condition.HasKeyPrefix(RequestTag) || condition.HasKey(TagKeys);

    /// <summary>Several tags are set by one action, so one finding is enough for all of them.</summary>
    private static bool IsFirst(Condition condition, StatementVariant statement)
    {
        foreach (var other in statement.Conditions.Conditions)
        {
            if (IsOfTags(other) && AsksForPresence(other))
            {
                return ReferenceEquals(other, condition);
            }
        }

        return false;
    }

    /// <summary>Another policy of an identity may allow the action; a role has one trust policy.</summary>
    private static void Report(Condition condition, string name, RuleContext context, Confidence confidence) =>
        context.Report(new Occurrence(condition.KeyPlace) { Arguments = [condition.Key, name], Label = "needs " + name, Confidence = confidence });

    /// <summary>Null is left out: it may ask for presence or for absence.</summary>
    private static bool AsksForPresence(Condition condition) =>
        !condition.Operator.IsTrueWhenAbsent && condition.Operator.Family is not (OperatorFamily.Null or OperatorFamily.Unknown);

    /// <summary>Whether a key is about what a session or a resource is given.</summary>
    internal static bool IsKey(string key) => NeedsOfSessions.Any(row => IsOf(key, row.Key));

    private static bool IsOf(string key, string known) =>
        known[known.Length - 1] == '/' ? key.StartsWith(known, StringComparison.OrdinalIgnoreCase) : key.Equals(known, StringComparison.OrdinalIgnoreCase);

    private static string? NeededAction(Condition condition)
    {
        foreach (var (key, action) in NeedsOfSessions)
        {
            if (IsOf(condition.Key, key))
            {
                return action;
            }
        }

        return null;
    }

    /// <summary>Whether each of its actions assumes a role; a statement for sts:TagSession alone stands beside such a one.</summary>
    private static bool Assumes(StatementVariant statement, RuleContext context)
    {
        foreach (var reference in context.ActionsOf(statement))
        {
            if (reference.Action is not { } action || !action.Name.StartsWith("AssumeRole", StringComparison.Ordinal))
            {
                return false;
            }
        }

        return statement.Actions is { IsOpen: false, IsNegated: false, Values.IsEmpty: false };
    }
}
