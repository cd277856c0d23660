using System.Collections.Immutable;
using PolicyLint.Model;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>What several rules on keys ask of a condition.</summary>
internal static class ConditionQuestions
{
    /// <summary>Whether its key is one of these, in any case. The length is looked at first, as nearly all keys are others.</summary>
    public static bool HasAnyKey(this Condition condition, ImmutableArray<string> keys)
    {
        foreach (var key in keys)
        {
            if (key.Length == condition.Key.Length && condition.HasKey(key))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a value is a policy variable, or perhaps one: then two keys are compared with each other.</summary>
    public static bool MayCompareKeys(this Condition condition)
    {
        foreach (var value in condition.Values)
        {
            if (value.Text is not { } text || text.IndexOf("${", StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
