using System.Collections.Immutable;
using PolicyLint.Model;

namespace PolicyLint.Grants;

/// <summary>Judges the conditions of a statement: all tests must be true.</summary>
/// <remarks>
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html,
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html
/// </remarks>
internal static class ConditionTest
{
    public static Answer Hold(StatementVariant statement, Request request)
    {
        var holds = statement.Conditions.IsOpen ? Answer.Maybe : Answer.Yes;
        foreach (var condition in statement.Conditions.Conditions)
        {
            holds = holds.And(Holds(condition, request, statement.Document.HasVariables));
        }

        return holds;
    }

    private static Answer Holds(Condition condition, Request request, bool hasVariables)
    {
        var values = request.ValuesOf(condition.Key);
        if (condition.Operator.Family == OperatorFamily.Unknown || condition.IsOpen)
        {
            return Answer.Maybe;
        }

        if (condition.Operator.Family == OperatorFamily.Null)
        {
            return IsNull(condition, values);
        }

        if (condition.Values.IsEmpty)
        {
            return WithoutValues(condition.Operator, values);
        }

        return condition.Operator.Qualifier switch
        {
            SetQualifier.ForAllValues => ForAll(condition, values, request, hasVariables),
            SetQualifier.ForAnyValue => ForAny(condition, values, request, hasVariables),
            _ => ForOne(condition, values, request, hasVariables),
        };
    }

    /// <summary>True for an absent key if that is asked for. With a set it is always the same, whatever the request.</summary>
    private static Answer IsNull(Condition condition, ImmutableArray<string> values)
    {
        if (condition.Operator.Qualifier != SetQualifier.None)
        {
            return (condition.Operator.Qualifier == SetQualifier.ForAllValues).ToAnswer();
        }

        return condition.Operator.IfExists || condition.Values is not [{ Text: "true" or "false" } asked]
            ? Answer.Maybe
            : (values.IsDefaultOrEmpty == (asked.Text == "true")).ToAnswer();
    }

    /// <summary>An empty list of values is true for an absent key, with a set or where the key need not exist; else nothing is said of it.</summary>
    private static Answer WithoutValues(ConditionOperator test, ImmutableArray<string> values) => test.Qualifier switch
    {
        SetQualifier.ForAllValues => values.IsDefaultOrEmpty.ToAnswer(),
        SetQualifier.ForAnyValue => Answer.No,
        _ => test.IfExists ? values.IsDefault.ToAnswer() : Answer.Maybe,
    };

    /// <summary>A key of several values asks for a set operator; what is without one is not documented.</summary>
    private static Answer ForOne(Condition condition, ImmutableArray<string> values, Request request, bool hasVariables)
    {
        var test = condition.Operator;
        if (values.IsDefault)
        {
            return (test.IfExists || test.IsNegated).ToAnswer();
        }

        return values switch
        {
            [var only] => Passes(condition, only, request, hasVariables),
            [] => test.IfExists ? Answer.Maybe : test.IsNegated.ToAnswer(),
            _ => Answer.Maybe,
        };
    }

    private static Answer ForAll(Condition condition, ImmutableArray<string> values, Request request, bool hasVariables)
    {
        var all = Answer.Yes;
        foreach (var value in values.IsDefault ? [] : values)
        {
            all = all.And(Passes(condition, value, request, hasVariables));
        }

        return all;
    }

    private static Answer ForAny(Condition condition, ImmutableArray<string> values, Request request, bool hasVariables)
    {
        if (values.IsDefaultOrEmpty)
        {
            // That no value is one of any, and that the key need not exist, contradict each other.
            return condition.Operator.IfExists ? Answer.Maybe : Answer.No;
        }

        var any = Answer.No;
        foreach (var value in values)
        {
            any = any.Or(Passes(condition, value, request, hasVariables));
        }

        return any;
    }

    /// <summary>Whether one value of the request is one of those written; for a negated operator, none of them.</summary>
    private static Answer Passes(Condition condition, string value, Request request, bool hasVariables)
    {
        var isOne = Answer.No;
        foreach (var written in condition.Values)
        {
            isOne = isOne.Or(written.Text is { } text ? ValueTest.Matches(condition.Operator, text, value, request, hasVariables) : Answer.Maybe);
        }

        return condition.Operator.IsNegated ? isOne.Not() : isOne;
    }
}
