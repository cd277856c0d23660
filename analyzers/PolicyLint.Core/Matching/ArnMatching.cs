using PolicyLint.Model;

namespace PolicyLint.Matching;

/// <summary>
/// How the Arn operators of a Condition compare: field by field, so that a wildcard never crosses one of the first five colons. The
/// element Resource compares otherwise, see <see cref="ResourceMatching"/>.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_ARN</remarks>
public static class ArnMatching
{
    private const int Fields = 6;

    /// <summary>Whether every ARN of one value is one of another, as ArnEquals and ArnLike see it.</summary>
    /// <param name="pattern">The value in the policy.</param>
    /// <param name="other">The ARN in the request, or another value.</param>
    /// <param name="hasVariables">Whether <c>${…}</c> is a policy variable in this document.</param>
    /// <returns>Maybe too for a value that is no ARN of six fields, as what AWS does with it is not documented.</returns>
    public static Answer Covers(Value pattern, Value other, bool hasVariables)
    {
        var rules = new GlobRules(false, hasVariables);
        return GlobAnswers.AllOf(pattern, rules, one => GlobAnswers.AllOf(other, rules, another => Covers(one, another)));
    }

    private static Answer Covers(GlobPattern pattern, GlobPattern other)
    {
        var fields = Split(pattern);
        var others = Split(other);
        if (fields.Count < Fields || others.Count < Fields)
        {
            return Answer.Maybe;
        }

        var answer = Answer.Yes;
        for (var index = 0; index < Fields; index++)
        {
            answer = answer.And(fields[index].Covers(others[index]));
        }

        return answer;
    }

    /// <summary>The fields; fewer than six if the text has too few colons, or a hole that may hold some stands before the last.</summary>
    private static List<GlobPattern> Split(GlobPattern pattern)
    {
        var fields = new List<GlobPattern>(Fields);
        var start = 0;
        for (var index = 0; index < pattern.Units.Length && fields.Count < Fields - 1; index++)
        {
            var unit = pattern.Units[index];
            if (unit.Hole is { Domain: HoleDomain.Arn or HoleDomain.AnyText })
            {
                return fields;
            }

            if (unit is { Kind: GlobUnitKind.Character, Character: ':' })
            {
                fields.Add(pattern.Part(start, index - start));
                start = index + 1;
            }
        }

        if (fields.Count == Fields - 1)
        {
            fields.Add(pattern.Part(start, pattern.Units.Length - start));
        }

        return fields;
    }
}
