using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>A trust policy that asks for a session tag or a source identity and lets nobody set one.</summary>
internal sealed class SessionKeyWithoutItsAction : IConditionRule
{
    /// <summary>
    /// The action that a request needs which has the key: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html and
    /// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html, 2026-11-25.
    /// </summary>
    private static readonly ImmutableArray<(string Key, string Action)> Needs =
    [
        ("sts:SourceIdentity", "sts:SetSourceIdentity"),
        ("sts:TransitiveTagKeys", "sts:TagSession"),
        ("aws:RequestTag/", "sts:TagSession"),
        ("aws:TagKeys", "sts:TagSession"),
    ];

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2135",
        Title = "Condition on a session tag or source identity that nobody may set",
        Family = RuleFamily.ConditionNames,
        Severity = Severity.Warning,
        Kinds = PolicyKinds.Trust,
        Message = "only a request that also needs {1} has '{0}', and no statement here allows {1}",
        Advice = "add {1} to Action",
        Why = "A caller that sets a source identity or passes session tags needs sts:SetSourceIdentity or sts:TagSession in the role's trust policy beside the action that assumes it. Without them such a request is refused, and one that sets nothing does not meet the condition: nobody assumes the role by this statement.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-missing-action-for-condition-key",
        Equivalents = ["access-analyzer:MISSING_ACTION_FOR_CONDITION_KEY"],
        SampleName = "role.trust.json",
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/build"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"sts:SourceIdentity":"alice"}}}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/build"},"Action":["sts:AssumeRole","sts:SetSourceIdentity"],"Condition":{"StringEquals":{"sts:SourceIdentity":"alice"}}}}""",
    };

    public void Check(Condition condition, StatementVariant statement, RuleContext context)
    {
        if (statement.Effect != Effect.Allow || !AsksForPresence(condition) || NeededAction(condition) is not { } name)
        {
            return;
        }

        if (context.Catalog.FindAction(name) is { } needed && Assumes(statement, context) && !StatementActions.MayBeAllowed(statement.Document, needed, context))
        {
            context.Report(new Occurrence(condition.KeyPlace) { Arguments = [condition.Key, name], Label = "needs " + name });
        }
    }

    /// <summary>Null is left out: it may ask for presence or for absence.</summary>
    private static bool AsksForPresence(Condition condition) =>
        !condition.Operator.IsTrueWhenAbsent && condition.Operator.Family is not (OperatorFamily.Null or OperatorFamily.Unknown);

    private static string? NeededAction(Condition condition)
    {
        foreach (var (key, action) in Needs)
        {
            if (key[key.Length - 1] == '/' ? condition.HasKeyPrefix(key) : condition.HasKey(key))
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
