using System.Collections.Immutable;
using PolicyLint.Catalog;
using PolicyLint.Diagnostics;
using PolicyLint.Matching;
using PolicyLint.Model;

namespace PolicyLint.Rules.Redundancy;

/// <summary>An action that another one of the same list takes in.</summary>
internal sealed class RedundantAction : IStatementRule
{
    /// <summary>Of more patterns than these in one statement only the first are compared with the rest.</summary>
    private const int MostWildcards = 32;

    private const int FewActions = 32;
    private const int PlacesOfActions = 1024;
    private const int BitsOfPlaces = 64;

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL3101",
        Title = "Action that another action of the statement covers",
        Family = RuleFamily.Redundancy,
        Severity = Severity.Info,
        Profile = Profile.Strict,
        Message = "'{0}' is covered by '{1}' in the same statement",
        Advice = "remove it, or the wider one if that was not meant",
        Why = """
            It changes nothing, and whoever reads the list believes that it is limited to what it names. Often the wider action came later, for a
            test, and was to go again.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html",
        Equivalents = ["access-analyzer:REDUNDANT_ACTION"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":["s3:Delete*","s3:DeleteObject"],"Resource":"arn:aws:s3:::a/*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"s3:Delete*","Resource":"arn:aws:s3:::a/*"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        var values = statement.Actions.Values;
        if (values.Length < 2)
        {
            return;
        }

        var actions = context.ActionsOf(statement);
        Span<int> wildcards = stackalloc int[MostWildcards];
        wildcards = wildcards.Slice(0, FindWildcards(actions, wildcards));
        if (wildcards.IsEmpty && !MayRepeat(actions))
        {
            return;
        }

        var seen = values.Length > FewActions ? new Dictionary<CatalogAction, int>(values.Length) : null;
        for (var index = 0; index < values.Length; index++)
        {
            var cover = CoverOf(index, wildcards, values, actions);
            cover = cover >= 0 ? cover : SameBefore(index, actions, seen);
            if (cover >= 0)
            {
                Report(values[index], values[cover], statement, context);
            }
        }
    }

    /// <summary>A first look: in nearly every statement each action has a place of its own among these.</summary>
    private static bool MayRepeat(ImmutableArray<ActionReference> actions)
    {
        Span<ulong> taken = stackalloc ulong[PlacesOfActions / BitsOfPlaces];
        taken.Clear();
        foreach (var reference in actions)
        {
            if (reference.Action is not { Ordinal: var ordinal })
            {
                continue;
            }

            var place = ordinal % PlacesOfActions;
            var bit = 1UL << (place % BitsOfPlaces);
            if ((taken[place / BitsOfPlaces] & bit) != 0)
            {
                return true;
            }

            taken[place / BitsOfPlaces] |= bit;
        }

        return false;
    }

    private static int FindWildcards(ImmutableArray<ActionReference> actions, Span<int> wildcards)
    {
        var count = 0;
        for (var index = 0; index < actions.Length && count < wildcards.Length; index++)
        {
            if (actions[index].HasWildcard && !actions[index].Actions.IsEmpty)
            {
                wildcards[count++] = index;
            }
        }

        return count;
    }

    /// <summary>The index of what is wider, or just as wide and before it; -1 if there is none.</summary>
    private static int CoverOf(int index, Span<int> wildcards, ImmutableArray<WrittenValue> values, ImmutableArray<ActionReference> actions)
    {
        var action = actions[index];
        foreach (var other in wildcards)
        {
            // What a pattern covers are also actions that it takes in, which is known without a look at the text.
            if (other == index || action.Actions.IsEmpty || !actions[other].Actions.Covers(action.Actions)
                || ActionMatching.Covers(values[other].Value, values[index].Value) != Answer.Yes)
            {
                continue;
            }

            if (other < index || !action.HasWildcard || ActionMatching.Covers(values[index].Value, values[other].Value) != Answer.Yes)
            {
                return other;
            }
        }

        return -1;
    }

    /// <summary>The index of the same action before this one; -1 if there is none, and for a name that AWS does not have.</summary>
    private static int SameBefore(int index, ImmutableArray<ActionReference> actions, Dictionary<CatalogAction, int>? seen)
    {
        if (actions[index].Action is not { } action)
        {
            return -1;
        }

        if (seen is not null)
        {
            if (seen.TryGetValue(action, out var known))
            {
                return known;
            }

            seen.Add(action, index);
            return -1;
        }

        for (var other = 0; other < index; other++)
        {
            if (ReferenceEquals(actions[other].Action, action))
            {
                return other;
            }
        }

        return -1;
    }

    private static void Report(WrittenValue redundant, WrittenValue cover, StatementVariant statement, RuleContext context) => context.Report(new Occurrence(redundant.Place)
    {
        Arguments = [ShownName.Of(redundant.Value.Display), ShownName.Of(cover.Value.Display)],
        Label = "covered",
        Related = [new RelatedPlace(cover.Place, "by this")],
        Changes = redundant.Origin.IsEditable && statement.World.IsAlways
            ? [new RemoveElement($"remove '{ShownName.Of(redundant.Value.Display)}'", true, redundant.Place)]
            : [],
    });
}
