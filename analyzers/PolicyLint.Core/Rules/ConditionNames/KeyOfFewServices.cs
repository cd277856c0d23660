using System.Collections.Immutable;
using PolicyLint.Catalog;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>A condition key that some services send, in a statement on others.</summary>
internal sealed class KeyOfFewServices : IConditionRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2134",
        Title = "Condition key that a service of the statement does not send",
        Family = RuleFamily.ConditionNames,
        Severity = Severity.Warning,
        NeedsOfTest = ConditionTraits.NotableKey,
        Confidence = Confidence.Medium,
        Message = "requests to {1} do not hold '{0}', so {2}",
        Advice = "name only actions of services that AWS lists for the key",
        Why = "The VPC of a request and the owner of its endpoint are known to the services that AWS lists for aws:SourceVpcArn, aws:VpceAccount, aws:VpceOrgID and aws:VpceOrgPaths, 36 to 52 of them in November 2026. To others the key is absent: a negated operator is then true, any other false. Services that AWS added since are reported too, until this list is renewed.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-vpceaccount",
        Equivalents = ["access-analyzer:USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"StringNotEquals":{"aws:VpceOrgID":"o-a1b2c3d4e5"}}}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"s3:*","Resource":"*","Condition":{"StringNotEquals":{"aws:VpceOrgID":"o-a1b2c3d4e5"}}}}""",
    };

    public void Check(Condition condition, StatementVariant statement, RuleContext context)
    {
        if (EndpointOwnerKeys.ServicesOf(condition.Key) is not { } services || condition.Operator.Family is OperatorFamily.Null or OperatorFamily.Unknown
            || statement.Effect == Effect.Unknown || IsPresenceAsked(condition, statement))
        {
            return;
        }

        if (ServiceWithout(services, condition, statement, context) is { } service)
        {
            context.Report(new Occurrence(condition.KeyPlace)
            {
                Severity = context.IsCatalogOld ? Severity.Info : null,
                Arguments = [condition.Key, service, Consequence(statement.Effect, condition.Operator.IsTrueWhenAbsent)],
                Label = "absent for " + service,
            });
        }
    }

    /// <summary>A service of the statement that does not send the key, or words for all of them; null if each may send it.</summary>
    private static string? ServiceWithout(ImmutableHashSet<string> services, Condition condition, StatementVariant statement, RuleContext context)
    {
        // Of every service, only a Deny that stops the requests of most is surely not meant.
        var isStop = statement.Effect == Effect.Deny && condition.Operator.IsTrueWhenAbsent && IsOnEveryResource(statement);
        if (statement.Actions.IsNegated)
        {
            return isStop && !statement.Actions.IsOpen ? "most services" : null;
        }

        string? found = null;
        foreach (var reference in context.ActionsOf(statement))
        {
            if (reference.Kind == ActionReferenceKind.Everything)
            {
                return isStop ? "most services" : found;
            }

            if (reference is { Kind: ActionReferenceKind.Known, Service: { IsRetired: false } service } && !EndpointOwnerKeys.Send(services, service, reference.Action))
            {
                found ??= service.Prefix;
            }
        }

        return found;
    }

    private static string Consequence(Effect effect, bool isTrue) => (effect, isTrue) switch
    {
        (Effect.Deny, true) => "this Deny stops all of them",
        (Effect.Deny, false) => "this Deny stops none of them",
        (_, true) => "the test restricts none of them",
        _ => "this Allow grants none of them",
    };

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

    /// <summary>Whether another test of the same key is false when it is absent, or may be.</summary>
    private static bool IsPresenceAsked(Condition condition, StatementVariant statement)
    {
        if (statement.Conditions.IsOpen)
        {
            return true;
        }

        foreach (var other in statement.Conditions.Conditions)
        {
            if (!ReferenceEquals(other, condition) && other.HasKey(condition.Key) && !other.Operator.IsTrueWhenAbsent)
            {
                return true;
            }
        }

        return false;
    }
}
