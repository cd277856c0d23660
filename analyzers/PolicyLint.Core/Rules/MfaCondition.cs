using System.Collections.Immutable;
using PolicyLint.Diagnostics;
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

    public const string Present = "aws:MultiFactorAuthPresent";
    private const string Age = "aws:MultiFactorAuthAge";

    /// <summary>Asks for MFA as a condition of an Allow: false too for a request without the key, as one by an access key is.</summary>
    public static ImmutableArray<Change> Ask(StatementVariant statement) => AddCondition.To(statement, "Bool", Present, "true");

    public static bool IsPresent(Condition condition) => condition.HasKey(Present);

    public static bool IsAge(Condition condition) => condition.HasKey(Age);

    /// <summary>Whether this value, and no other, is compared with, in any case: text and JSON boolean are equal.</summary>
    public static Answer HasOnlyValue(Condition condition, string value)
    {
        if (condition.Values.IsEmpty && !condition.IsOpen)
        {
            return Answer.No;
        }

        var answer = condition.IsOpen ? Answer.Maybe : Answer.Yes;
        foreach (var written in condition.Values)
        {
            answer = answer.And(written.Text is { } text ? text.Equals(value, StringComparison.OrdinalIgnoreCase).ToAnswer() : Answer.Maybe);
        }

        return answer;
    }

    /// <summary>Whether the operator is this one, with this qualifier and suffix.</summary>
    public static bool Is(Condition condition, string name, SetQualifier qualifier = SetQualifier.None, bool ifExists = false) =>
        condition.Operator.Name == name && condition.Operator.Qualifier == qualifier && condition.Operator.IfExists == ifExists;

    /// <summary>Whether this is a test for the value false that a request without the key does not fulfil.</summary>
    public static Answer IsBoolFalse(Condition condition) =>
        IsPresent(condition) && condition.Operator.Name == "Bool" && !condition.Operator.IsTrueWhenAbsent
            ? HasOnlyValue(condition, "false") : Answer.No;

    /// <summary>Whether this is a test for the value false that a request without the key fulfils too: the sure form for a Deny.</summary>
    public static Answer IsFalseOrAbsent(Condition condition) =>
        IsPresent(condition) && condition.Operator.Name == "Bool" && condition.Operator.IsTrueWhenAbsent
            ? HasOnlyValue(condition, "false") : Answer.No;

    /// <summary>Whether this is a test that the key is absent.</summary>
    public static Answer IsAbsent(Condition condition) =>
        IsPresent(condition) && condition.Operator.Family == OperatorFamily.Null ? HasOnlyValue(condition, "true") : Answer.No;

    /// <summary>
    /// Whether only a request with MFA fulfils the statement's tests; maybe, if one that may ask for it could not be read. A test that is
    /// also true for an absent key demands MFA beside one that wants the key to be there.
    /// </summary>
    public static Answer IsDemandedBy(StatementVariant statement)
    {
        var demanded = statement.Conditions.IsOpen ? Answer.Maybe : Answer.No;
        var isPresentThere = Answer.No;
        var isPresentTrue = Answer.No;
        var isAgeThere = Answer.No;
        var isAgeLow = Answer.No;
        foreach (var condition in statement.Conditions.Conditions)
        {
            demanded = demanded.Or(Demands(condition));
            isPresentThere = isPresentThere.Or(IsThere(condition, Present));
            isPresentTrue = isPresentTrue.Or(IsTrue(condition));
            isAgeThere = isAgeThere.Or(IsThere(condition, Age));
            isAgeLow = isAgeLow.Or(IsLowAge(condition).ToAnswer());
        }

        return demanded.Or(isPresentThere.And(isPresentTrue)).Or(isAgeThere.And(isAgeLow));
    }

    private static Answer Demands(Condition condition)
    {
        if (condition.Operator.IsTrueWhenAbsent)
        {
            return Answer.No;
        }

        return IsTrue(condition).Or(IsLowAge(condition).ToAnswer());
    }

    private static Answer IsTrue(Condition condition) =>
        IsPresent(condition) && condition.Operator.Name == "Bool" ? HasOnlyValue(condition, "true") : Answer.No;

    private static bool IsLowAge(Condition condition) =>
        IsAge(condition) && condition.Operator.Name is ("NumericLessThan" or "NumericLessThanEquals");

    private static Answer IsThere(Condition condition, string key) =>
        condition.HasKey(key) && condition.Operator.Family == OperatorFamily.Null ? HasOnlyValue(condition, "false") : Answer.No;
}
