using PolicyLint.Matching;
using PolicyLint.Model;

namespace PolicyLint.Grants;

/// <summary>
/// Judges one request by policies of one kind: those of an identity together, or that of a resource. Written for clarity: it is what other
/// ways of asking are measured by. What is not documented, or not known of the policy, is answered with maybe.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html</remarks>
public static class RequestEvaluator
{
    /// <summary>What the policies say of the request.</summary>
    public static Decision Evaluate(IEnumerable<PolicyDocument> policies, Request request)
    {
        var (allow, deny) = (Answer.No, Answer.No);
        foreach (var policy in policies)
        {
            var decision = Evaluate(policy, request);
            (allow, deny) = (allow.Or(decision.Allow), deny.Or(decision.Deny));
        }

        return new Decision(allow, deny);
    }

    /// <summary>What one policy says of the request.</summary>
    public static Decision Evaluate(PolicyDocument policy, Request request)
    {
        var unlisted = policy.AreStatementsOpen ? Answer.Maybe : Answer.No;
        var (allow, deny) = (unlisted, unlisted);
        foreach (var statement in policy.Statements)
        {
            foreach (var variant in statement.Variants)
            {
                var applies = Applies(variant, request);
                allow = allow.Or(applies.And(Is(variant.Effect, Effect.Allow)));
                deny = deny.Or(applies.And(Is(variant.Effect, Effect.Deny)));
            }
        }

        return new Decision(allow, deny);
    }

    /// <summary>Whether the statement is about the request; maybe, if it is there only under a condition of the text.</summary>
    public static Answer Applies(StatementVariant statement, Request request)
    {
        var isThere = statement.World.IsAlways ? Answer.Yes : Answer.Maybe;
        return isThere
            .And(HoldsAction(statement.Actions, request))
            .And(HoldsResource(statement, request))
            .And(PrincipalTest.Holds(statement.Principals, request))
            .And(ConditionTest.Hold(statement, request));
    }

    private static Answer Is(Effect effect, Effect asked) => effect == Effect.Unknown ? Answer.Maybe : (effect == asked).ToAnswer();

    /// <summary>An empty list holds nothing, and a statement without one grants nothing.</summary>
    private static Answer HoldsAction(ValueClause actions, Request request) =>
        actions.IsPresent ? ActionMatching.Matches(actions, request.Action) : Answer.No;

    /// <summary>A trust policy has no resource: it is about the role that it belongs to.</summary>
    private static Answer HoldsResource(StatementVariant statement, Request request)
    {
        var resources = statement.Resources;
        if (!resources.IsPresent)
        {
            return statement.Principals.IsPresent ? Answer.Yes : Answer.No;
        }

        var holds = resources.IsOpen ? Answer.Maybe : Answer.No;
        foreach (var value in resources.Values)
        {
            holds = holds.Or(ResourceTest.Matches(value.Value, request, statement.Document.HasVariables));
        }

        return resources.IsNegated ? holds.Not() : holds;
    }
}
