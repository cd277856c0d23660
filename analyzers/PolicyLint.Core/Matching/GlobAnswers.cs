using PolicyLint.Model;

namespace PolicyLint.Matching;

/// <summary>Asks each pattern that a value may be: yes if all say so, no if none does.</summary>
internal static class GlobAnswers
{
    public static Answer AllOf(Value value, GlobRules rules, Func<GlobPattern, Answer> ask)
    {
        var patterns = GlobPattern.Of(value, rules);
        if (patterns.IsEmpty)
        {
            return Answer.Maybe;
        }

        var all = Answer.Yes;
        var any = Answer.No;
        foreach (var pattern in patterns)
        {
            var answer = ask(pattern);
            all = all.And(answer);
            any = any.Or(answer);
        }

        return all == Answer.Yes ? Answer.Yes : any == Answer.No ? Answer.No : Answer.Maybe;
    }
}
