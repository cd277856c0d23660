using PolicyLint.Model;

namespace PolicyLint.Rules;

/// <summary>What the other Deny statements of a document do for those whom one of them misses.</summary>
internal static class MfaDenies
{
    private const string Verb = "reaches them";

    /// <summary>Whether another Deny, for all that this one is for, has a test that catches those it misses.</summary>
    public static OtherDenies ForTheSame(StatementVariant deny, RuleContext context, Func<Condition, Answer> catches) =>
        OtherDenies.Of(deny, context, other => Reaches(other, deny, catches), Verb);

    /// <summary>Whether another Deny, whatever it is for, has a test that catches those this one misses.</summary>
    public static OtherDenies ForAnything(StatementVariant deny, RuleContext context, Func<Condition, Answer> catches) =>
        OtherDenies.Of(deny, context, other => Catches(other, catches), Verb);

    private static Answer Reaches(StatementVariant other, StatementVariant deny, Func<Condition, Answer> catches)
    {
        // A Deny without any test reaches everyone.
        var answer = other.Conditions.IsEmpty ? Answer.Yes : Catches(other, catches);
        if (answer == Answer.No)
        {
            return Answer.No;
        }

        // Each further test lets somebody through, unless this Deny has it as well.
        foreach (var condition in other.Conditions.Conditions)
        {
            var isSame = catches(condition) == Answer.Yes || deny.Conditions.Conditions.Any(own => IsSame(own, condition));
            answer = isSame ? answer : answer.And(Answer.Maybe);
        }

        return answer.And(StatementCoverage.OfActions(other, deny))
            .And(StatementCoverage.OfResources(other, deny))
            .And(StatementCoverage.OfPrincipals(other, deny));
    }

    private static Answer Catches(StatementVariant other, Func<Condition, Answer> catches)
    {
        var answer = other.Conditions.IsOpen ? Answer.Maybe : Answer.No;
        foreach (var condition in other.Conditions.Conditions)
        {
            answer = answer.Or(catches(condition));
        }

        return answer;
    }

    private static bool IsSame(Condition left, Condition right) =>
        left.HasKey(right.Key) && left.Operator.Written.Equals(right.Operator.Written, StringComparison.OrdinalIgnoreCase)
        && !left.IsOpen && !right.IsOpen
        && left.Values.Select(value => value.Value).SequenceEqual(right.Values.Select(value => value.Value));
}
