using System.Collections.Immutable;
using PolicyLint.Model;

namespace PolicyLint.Rules;

/// <summary>
/// What the other Deny statements of a document do about a finding on one of its statements. One that surely closes the hole
/// silences; one that could not be read does not, but is said: "unless the Deny in line 12 …".
/// </summary>
/// <param name="Closes">Whether one of them surely does what is asked.</param>
/// <param name="Caveats">Those that perhaps do.</param>
internal readonly record struct OtherDenies(bool Closes, ImmutableArray<string> Caveats)
{
    /// <summary>Asks each other statement that is there in the world of this one.</summary>
    /// <param name="variant">The statement of the finding.</param>
    /// <param name="context">How many statements may be compared.</param>
    /// <param name="judge">Whether a Deny does it.</param>
    /// <param name="verb">What it then does, as the end of a sentence: <c>keeps them out</c>.</param>
    public static OtherDenies Of(StatementVariant variant, RuleContext context, Func<StatementVariant, Answer> judge, string verb)
    {
        var caveats = ImmutableArray.CreateBuilder<string>();
        if (!context.Pairs.Spend(variant.Document.Statements.Length))
        {
            return new OtherDenies(false, [$"one of the many other statements {verb}"]);
        }

        foreach (var other in variant.Document.Statements)
        {
            if (other == variant.Statement)
            {
                continue;
            }

            var answer = Judge(other, variant, judge);
            if (answer == Answer.Yes)
            {
                return new OtherDenies(true, []);
            }

            if (answer == Answer.Maybe)
            {
                caveats.Add($"the Deny in line {LineOf(other)} {verb}");
            }
        }

        if (variant.Document.AreStatementsOpen)
        {
            caveats.Add($"a Deny that could not be read {verb}");
        }

        return new OtherDenies(false, caveats.ToImmutable());
    }

    private static Answer Judge(Statement other, StatementVariant variant, Func<StatementVariant, Answer> judge)
    {
        var any = Answer.No;
        var all = other.Guard.In(variant.World);
        if (all == Answer.No)
        {
            return Answer.No;
        }

        foreach (var otherVariant in other.Variants)
        {
            if (otherVariant.World.Excludes(variant.World))
            {
                continue;
            }

            var one = otherVariant.Effect == Effect.Allow ? Answer.No : judge(otherVariant);
            one = otherVariant.Effect == Effect.Unknown ? one.And(Answer.Maybe) : one;
            any = any.Or(one);
            all = all.And(one);
        }

        return any == Answer.No ? Answer.No : all == Answer.Yes ? Answer.Yes : Answer.Maybe;
    }

    private static int LineOf(Statement statement) => statement.Place.Source.Lines.LineAt(statement.Place.SourceSpan.Start);
}
