using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Text;

namespace PolicyLint.Fixing;

/// <summary>
/// Repairs texts until nothing is left to repair. After each round the texts are linted again: what does not make its finding go, or
/// breaks something that could be read, is taken back. Texts with errors of their own are left alone.
/// </summary>
/// <param name="lint">Lints texts as the host does, without the findings that it sets aside.</param>
/// <param name="includesReview">Whether changes that one should look at are made as well.</param>
public sealed class Fixer(Func<ImmutableArray<SourceText>, LintedTexts> lint, bool includesReview)
{
    /// <summary>One repair may uncover another; more than these in a row would be two that undo each other.</summary>
    private const int MostRounds = 10;

    /// <summary>Texts in which so many repairs had to be taken back are left as they are then.</summary>
    private const int MostTries = 200;

    private readonly HashSet<(string Rule, string Title, string Source, string Written)> _refused = [];
    private readonly HashSet<string> _unsure = new(StringComparer.Ordinal);
    private readonly List<AppliedChange> _applied = [];
    private int _tries;

    /// <summary>Repairs texts that belong together.</summary>
    public FixResult Fix(ImmutableArray<SourceText> texts)
    {
        var linted = lint(texts);
        _unsure.UnionWith(linted.NotAnalysed);
        _unsure.UnionWith(linted.Findings.Where(LintedTexts.IsFault).Select(finding => finding.Place.Source.Name));
        for (var round = 0; round < MostRounds; round++)
        {
            var plan = Plan(linted);
            if (plan.Count == 0 || Apply(plan, ref texts, ref linted) is not { Count: > 0 } applied)
            {
                break;
            }

            _applied.AddRange(applied.Select(change => new AppliedChange(change.Finding, change.Change)));
        }

        return new FixResult(texts, [.. _applied], [.. _unsure.OrderBy(name => name, StringComparer.Ordinal)]);
    }

    /// <summary>The change of each finding that can be made beside those before it. The order of the findings decides.</summary>
    private List<PlannedChange> Plan(LintedTexts linted)
    {
        var renderer = new ChangeRenderer(linted.Trees);
        var edits = new Dictionary<SourceText, TextEdits>();
        var plan = new List<PlannedChange>();
        foreach (var finding in linted.Findings)
        {
            if (Choose(finding) is not { } change || !finding.Caveats.IsEmpty)
            {
                continue;
            }

            var planned = new PlannedChange(finding, change, renderer.Render(change));
            if (!planned.Edits.IsEmpty && !_unsure.Contains(planned.Edits[0].Source.Name) && !_refused.Contains(KeyOf(planned))
                && TryAdd(edits, planned))
            {
                plan.Add(planned);
            }
        }

        return plan;
    }

    /// <summary>The one change there is to make; null where a person has to choose among several.</summary>
    private Change? Choose(Finding finding)
    {
        var safe = finding.Changes.Where(change => change.IsSafe).ToList();
        return safe is [var only] ? only : includesReview && finding.Changes is [var review] ? review : null;
    }

    /// <summary>
    /// Makes as many of the changes, from the first one, as leave the texts readable and make their findings go. Gives those made: the
    /// rest is planned anew.
    /// </summary>
    private List<PlannedChange> Apply(List<PlannedChange> plan, ref ImmutableArray<SourceText> texts, ref LintedTexts linted)
    {
        while (plan.Count > 0 && _tries++ < MostTries)
        {
            var changed = With(texts, plan);
            var after = lint(changed);
            if (IsBetter(linted, after, plan))
            {
                (texts, linted) = (changed, after);
                return plan;
            }

            if (plan.Count == 1)
            {
                _refused.Add(KeyOf(plan[0]));
                plan = Plan(linted);
                continue;
            }

            plan = plan.GetRange(0, plan.Count / 2);
        }

        return [];
    }

    private static bool IsBetter(LintedTexts before, LintedTexts after, List<PlannedChange> plan) =>
        after.Faults <= before.Faults && after.Policies == before.Policies && after.DoubledNames <= before.DoubledNames
        && plan.Select(planned => planned.Finding.Rule.Id).Distinct(StringComparer.Ordinal).All(rule => Count(after, rule) < Count(before, rule));

    private static int Count(LintedTexts linted, string rule) => linted.Findings.Count(finding => finding.Rule.Id == rule);

    private static ImmutableArray<SourceText> With(ImmutableArray<SourceText> texts, List<PlannedChange> plan)
    {
        var edits = new Dictionary<SourceText, TextEdits>();
        foreach (var planned in plan)
        {
            TryAdd(edits, planned);
        }

        return [.. texts.Select(text => edits.TryGetValue(text, out var own) ? text.WithContent(own.ApplyTo(text.Content)) : text)];
    }

    /// <summary>The edits of one change are all in one text.</summary>
    private static bool TryAdd(Dictionary<SourceText, TextEdits> edits, PlannedChange planned)
    {
        var source = planned.Edits[0].Source;
        if (!edits.TryGetValue(source, out var own))
        {
            edits.Add(source, own = new TextEdits());
        }

        return own.TryAdd(planned.Edits);
    }

    /// <summary>A change that was taken back is not tried again, wherever other repairs have moved it.</summary>
    private static (string Rule, string Title, string Source, string Written) KeyOf(PlannedChange planned) =>
        (planned.Finding.Rule.Id, planned.Change.Title, planned.Edits[0].Source.Name, Written(planned.Edits[0]));

    private static string Written(TextEdit edit) => edit.Source.Content.Substring(edit.Span.Start, edit.Span.Length);
}
