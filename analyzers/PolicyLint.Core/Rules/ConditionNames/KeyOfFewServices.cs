using System.Collections.Immutable;
using PolicyLint.Catalog;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>A Deny over all services with a condition key that only some of them send.</summary>
internal sealed class KeyOfFewServices : IConditionRule
{
    /// <summary>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-vpceaccount, 2026-11-25.</summary>
    private static readonly ImmutableArray<string> Keys = ["aws:VpceAccount", "aws:VpceOrgID", "aws:VpceOrgPaths"];

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2134",
        Title = "Deny of every service with a condition key that only some of them send",
        Family = RuleFamily.ConditionNames,
        Severity = Severity.Warning,
        Kinds = PolicyKinds.WithoutPrincipal,
        Message = "not every service sends '{0}', and this Deny stops every request to those that do not",
        Advice = "name the actions of services that send it",
        Why = "The owner of a VPC endpoint is known in requests to the services that AWS lists for the key. In requests to others the key is absent, and a negated operator is then true. Which services those are is not judged: the rule looks for actions of every service, or NotAction.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html",
        Equivalents = ["access-analyzer:USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"StringNotEquals":{"aws:VpceOrgID":"o-a1b2c3d4e5"}}}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"s3:*","Resource":"*","Condition":{"StringNotEquals":{"aws:VpceOrgID":"o-a1b2c3d4e5"}}}}""",
    };

    public void Check(Condition condition, StatementVariant statement, RuleContext context)
    {
        if (statement.Effect != Effect.Deny || !condition.HasAnyKey(Keys) || !IsTrueWhenAbsent(condition))
        {
            return;
        }

        if (IsOfEveryService(statement, context) && IsOnEveryResource(statement) && !IsPresenceAsked(statement))
        {
            context.Report(new Occurrence(condition.KeyPlace) { Arguments = [condition.Key], Label = "absent for many services" });
        }
    }

    private static bool IsTrueWhenAbsent(Condition condition) =>
        condition.Operator.Family == OperatorFamily.String && condition.Operator.IsTrueWhenAbsent;

    private static bool IsOfEveryService(StatementVariant statement, RuleContext context)
    {
        if (statement.Actions.IsNegated)
        {
            return !statement.Actions.IsOpen;
        }

        foreach (var reference in context.ActionsOf(statement))
        {
            if (reference.Kind == ActionReferenceKind.Everything)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOnEveryResource(StatementVariant statement)
    {
        foreach (var value in statement.Resources.Values)
        {
            if (value.Text == "*" && !statement.Resources.IsNegated)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether another test is false when the key is absent, or may be.</summary>
    private static bool IsPresenceAsked(StatementVariant statement)
    {
        if (statement.Conditions.IsOpen)
        {
            return true;
        }

        foreach (var condition in statement.Conditions.Conditions)
        {
            if (condition.HasAnyKey(Keys) && !IsTrueWhenAbsent(condition))
            {
                return true;
            }
        }

        return false;
    }
}
