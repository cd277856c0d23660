using PolicyLint.Diagnostics;
using PolicyLint.Matching;
using PolicyLint.Model;

namespace PolicyLint.Rules.Access;

/// <summary>Allow for all actions but some.</summary>
internal sealed class AllowWithNotAction : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL4002",
        Title = "Allow statement with NotAction",
        Family = RuleFamily.Access,
        Severity = Severity.Warning,
        Needs = StatementTraits.Allow | StatementTraits.NotAction,
        Kinds = PolicyKinds.Identity | PolicyKinds.Resource | PolicyKinds.Trust,
        Supersedes = [new("PL4101")],
        Message = "NotAction with Allow grants every action that is not listed{0}, also those AWS adds later",
        Advice = "list the actions that are used in Action",
        FurtherAdvice = "to keep some actions out, allow what is used and add a Deny",
        Why = """
            NotAction names what is left out. Everything else of every service is granted, and what AWS adds tomorrow is granted tomorrow.
            With Deny it is the right tool: deny all but a few.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html",
        Equivalents = ["cfn_nag:W14", "cfn_nag:W15", "cfn_nag:W16", "cfn_nag:W17", "cfn_nag:W18", "iam-policy-validator:not_action_allow"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","NotAction":"iam:*","Resource":"*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Deny","NotAction":"iam:*","Resource":"*"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        if (statement.Effect != Effect.Allow || !AllButSome.Actions(statement))
        {
            return;
        }

        context.Report(new Occurrence(statement.Actions.NamePlace)
        {
            Arguments = [LetThrough(statement)],
            Label = "all but these",
            Caveats = BoundaryCaveats.Of(statement.Document),
        });
    }

    /// <summary>Which services it lets through whose actions are a way to more rights or to secrets; empty where it is not on every resource.</summary>
    private static string LetThrough(StatementVariant statement)
    {
        if (WideStatement.EveryResource(statement) is null)
        {
            return string.Empty;
        }

        var services = new List<string>();
        foreach (var service in ServiceWildcard.Privileged)
        {
            if (!IsListed(statement.Actions, new KnownValue(service + ":*")))
            {
                services.Add(service);
            }
        }

        return services.Count switch
        {
            0 => string.Empty,
            1 => ", all of " + services[0] + " too",
            _ => ", of " + string.Join(", ", services.GetRange(0, services.Count - 1)) + " and " + services[services.Count - 1] + " too",
        };
    }

    /// <summary>Whether all of a service is left out, or may be.</summary>
    private static bool IsListed(ValueClause actions, KnownValue service)
    {
        foreach (var value in actions.Values)
        {
            if (ActionMatching.Covers(value.Value, service) != Answer.No)
            {
                return true;
            }
        }

        return actions.IsOpen;
    }
}
