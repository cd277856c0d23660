using System.Collections.Immutable;
using PolicyLint.Matching;
using PolicyLint.Model;

namespace PolicyLint.Rules.Access;

/// <summary>What an Allow with NotAction leaves out, where other statements allow it: then nothing is left out.</summary>
internal static class GrantedRest
{
    /// <summary>Whether a statement allows all but some actions on every resource.</summary>
    public static bool IsAllButSome(StatementVariant statement) =>
        statement.Effect == Effect.Allow && statement.Actions.IsNegated && !statement.Actions.IsOpen && !statement.Actions.Values.IsEmpty
        && IsOnEverything(statement);

    /// <summary>The last of the statements that together allow what such a statement leaves out; null if something stays left out.</summary>
    public static StatementVariant? In(StatementVariant statement, ImmutableArray<Statement> others)
    {
        StatementVariant? last = null;
        foreach (var value in statement.Actions.Values)
        {
            if (Granting(statement, value.Value, others) is not { } other)
            {
                return null;
            }

            last = other;
        }

        return last;
    }

    private static bool IsOnEverything(StatementVariant statement) =>
        WideStatement.EveryResource(statement) is not null
        && Narrowing.Of(statement.Conditions) is NarrowingStrength.None or NarrowingStrength.Weak;

    /// <summary>The statement that allows, on every resource, what this one leaves out.</summary>
    private static StatementVariant? Granting(StatementVariant statement, Value leftOut, ImmutableArray<Statement> others)
    {
        foreach (var other in others)
        {
            if (other == statement.Statement || other.Variants.Length != 1 || other.Guard.In(statement.World) != Answer.Yes)
            {
                continue;
            }

            var variant = other.Variants[0];
            if (variant.Effect == Effect.Allow && Grants(variant, leftOut) && IsOnEverything(variant))
            {
                return variant;
            }
        }

        return null;
    }

    private static bool Grants(StatementVariant other, Value leftOut)
    {
        if (other.Actions.IsNegated)
        {
            return false;
        }

        foreach (var value in other.Actions.Values)
        {
            if (ActionMatching.Covers(value.Value, leftOut) == Answer.Yes)
            {
                return true;
            }
        }

        return false;
    }
}
