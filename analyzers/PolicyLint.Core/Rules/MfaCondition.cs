using PolicyLint.Model;

namespace PolicyLint.Rules;

/// <summary>Questions about tests of aws:MultiFactorAuthPresent and aws:MultiFactorAuthAge.</summary>
/// <remarks>
/// Access keys carry neither key, temporary credentials carry them only in some cases:
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-multifactorauthpresent
/// </remarks>
internal static class MfaCondition
{
    public const string Page =
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-multifactorauthpresent";

    private const string Present = "aws:MultiFactorAuthPresent";
    private const string Age = "aws:MultiFactorAuthAge";

    public static bool IsPresent(Condition condition) => condition.HasKey(Present);

    public static bool IsAge(Condition condition) => condition.HasKey(Age);

    /// <summary>Whether the one value is surely this one, in any case: text and JSON boolean are equal.</summary>
    public static bool HasOnlyValue(Condition condition, string value) =>
        !condition.IsOpen && condition.Values is [{ Text: { } text }] && text.Equals(value, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the operator is this one, with this qualifier and suffix.</summary>
    public static bool Is(Condition condition, string name, SetQualifier qualifier = SetQualifier.None, bool ifExists = false) =>
        condition.Operator.Name == name && condition.Operator.Qualifier == qualifier && condition.Operator.IfExists == ifExists;

    /// <summary>Whether only a request with MFA fulfils the test.</summary>
    public static bool Demands(Condition condition)
    {
        if (IsPresent(condition))
        {
            var isBool = Is(condition, "Bool") || Is(condition, "Bool", SetQualifier.ForAnyValue);
            return isBool && HasOnlyValue(condition, "true");
        }

        return IsAge(condition) && condition.Operator.Name is "NumericLessThan" or "NumericLessThanEquals" && !condition.Operator.IsTrueWhenAbsent;
    }

    /// <summary>Whether a request without MFA, also with an access key, fulfils the test: the sure form for a Deny.</summary>
    public static bool CatchesEveryoneWithout(Condition condition)
    {
        if (!IsPresent(condition) || !HasOnlyValue(condition, "false"))
        {
            return false;
        }

        return Is(condition, "Bool", ifExists: true) || Is(condition, "Bool", SetQualifier.ForAllValues)
            || Is(condition, "Bool", SetQualifier.ForAllValues, true);
    }

    /// <summary>Whether the statement has a test that truly demands MFA, or one that could not be read and may.</summary>
    public static bool IsDemandedBy(StatementVariant statement)
    {
        if (statement.Conditions.IsOpen)
        {
            return true;
        }

        foreach (var condition in statement.Conditions.Conditions)
        {
            if (Demands(condition))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a Deny of the document fulfils what is asked.</summary>
    public static bool AnyDeny(PolicyDocument document, Func<Condition, bool> isAsked)
    {
        foreach (var statement in document.Statements)
        {
            foreach (var variant in statement.Variants)
            {
                if (variant.Effect == Effect.Deny && variant.Conditions.Conditions.Any(isAsked))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
