using PolicyLint.Model;

namespace PolicyLint.Matching;

/// <summary>Questions about actions; names are compared in any case, <c>*</c> and <c>?</c> may stand anywhere.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html</remarks>
public static class ActionMatching
{
    private static readonly GlobRules Rules = new(IgnoreCase: true, HasVariables: false);
    private static readonly GlobPattern EveryAction = GlobPattern.Parse("*:*", Rules);

    /// <summary>Whether a written action covers this one (<c>iam:PassRole</c>).</summary>
    public static Answer Matches(Value pattern, string action)
    {
        if (pattern is KnownValue known)
        {
            if (!CanMatch(known.Content, action))
            {
                return Answer.No;
            }

            if (known.Content == "*")
            {
                return Answer.Yes;
            }

            if ((known.Marks & ValueMarks.Wildcard) == 0)
            {
                return string.Equals(known.Content, action, StringComparison.OrdinalIgnoreCase).ToAnswer();
            }
        }

        return MatchesGlob(pattern, action);
    }

    /// <summary>Whether a written action covers every action of every service.</summary>
    public static Answer CoversEverything(Value pattern)
    {
        if (pattern is KnownValue known && (known.Content.Length == 0 || known.Content[0] is not ('*' or '?')))
        {
            return Answer.No;
        }

        return AllOf(pattern, glob => glob.Covers(EveryAction));
    }

    /// <summary>Whether every action of one value is an action of another.</summary>
    public static Answer Covers(Value pattern, Value other) =>
        AllOf(pattern, glob => AllOf(other, otherGlob => glob.Covers(otherGlob)));

    /// <summary>Whether a statement's Action or NotAction takes this action in.</summary>
    public static Answer Matches(ValueClause clause, string action)
    {
        var answer = Answer.No;
        if (clause.MayStartWith(action[0]))
        {
            foreach (var value in clause.Values)
            {
                answer = answer.Or(Matches(value.Value, action));
            }
        }

        if (answer != Answer.Yes && clause.IsOpen)
        {
            answer = Answer.Maybe;
        }

        return clause.IsNegated ? answer.Not() : answer;
    }

    private static Answer MatchesGlob(Value pattern, string action) =>
        pattern is KnownValue known ? MatchesText(known.Content, action).ToAnswer() : MatchesUnknown(pattern, action);

    /// <summary>Apart, as the delegate is allocated wherever its method begins.</summary>
    private static Answer MatchesUnknown(Value pattern, string action) => AllOf(pattern, glob => glob.Matches(action));

    /// <summary>As <see cref="GlobPattern.Matches"/>, without a pattern made of the text. Goes back to the last <c>*</c> only.</summary>
    private static bool MatchesText(string pattern, string action)
    {
        int p = 0, t = 0, run = -1, taken = 0;
        while (t < action.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                run = p++;
                taken = t;
            }
            else if (p < pattern.Length && (pattern[p] == '?' || char.ToLowerInvariant(pattern[p]) == char.ToLowerInvariant(action[t])))
            {
                p++;
                t++;
            }
            else if (run >= 0)
            {
                p = run + 1;
                t = ++taken;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
        {
            p++;
        }

        return p == pattern.Length;
    }

    /// <summary>A first look that spares most globs: nearly every action begins with another letter than the one asked for.</summary>
    private static bool CanMatch(string pattern, string action) =>
        pattern.Length > 0 && (pattern[0] is '*' or '?' || char.ToLowerInvariant(pattern[0]) == char.ToLowerInvariant(action[0]));

    private static Answer AllOf(Value value, Func<GlobPattern, Answer> ask) => GlobAnswers.AllOf(value, Rules, ask);
}
