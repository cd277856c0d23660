using PolicyLint.Matching;
using PolicyLint.Model;

namespace PolicyLint.Rules.Accounts;

/// <summary>Whether a service control policy denies something to root users alone.</summary>
/// <remarks>https://docs.aws.amazon.com/controltower/latest/controlreference/strongly-recommended-controls.html#disallow-root-access-keys</remarks>
public static class RootDeny
{
    /// <summary>A Deny that holds for root users.</summary>
    public static bool IsIn(PolicyDocument document) => Any(document, _ => true);

    /// <summary>A Deny of this action that holds for root users.</summary>
    public static bool Of(PolicyDocument document, string action) =>
        Any(document, variant => ActionMatching.Matches(variant.Actions, action) == Answer.Yes);

    private static bool Any(PolicyDocument document, Func<StatementVariant, bool> isMeant)
    {
        foreach (var statement in document.Statements)
        {
            foreach (var variant in statement.Variants)
            {
                if (variant.Effect == Effect.Deny && IsForRoot(variant) && isMeant(variant))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsForRoot(StatementVariant variant)
    {
        foreach (var condition in variant.Conditions.Conditions)
        {
            if (condition.HasKey("aws:PrincipalArn") && !condition.Operator.IsNegated && HasRoot(condition))
            {
                return true;
            }

            if (condition.HasKey("aws:AssumedRoot") && MfaCondition.HasOnlyValue(condition, "true") == Answer.Yes)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasRoot(Condition condition)
    {
        foreach (var value in condition.Values)
        {
            if (value.Text?.EndsWith(":root", StringComparison.Ordinal) == true)
            {
                return true;
            }
        }

        return false;
    }
}
