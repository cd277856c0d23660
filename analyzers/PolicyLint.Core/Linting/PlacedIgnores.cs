using System.Collections.Immutable;
using System.Globalization;
using PolicyLint.Diagnostics;
using PolicyLint.Reading.Ignores;

namespace PolicyLint.Linting;

/// <summary>Sets aside the findings that ignores in the text itself are about, and says what is wrong with such ignores.</summary>
internal sealed class PlacedIgnores(RuleSettings settings, DateTime? today)
{
    private const string DateFormat = "yyyy-MM-dd";

    private readonly List<Finding> _findings = [];

    /// <summary>Removes from the findings those that are ignored, and adds what is wrong with the ignores.</summary>
    /// <returns>How many were removed.</returns>
    public int Apply(List<Finding> findings, WrittenIgnores written)
    {
        if (written.IsEmpty)
        {
            return 0;
        }

        foreach (var fault in written.Faults)
        {
            Add(SettingsRules.InvalidPlacedIgnore, fault.Place, fault.Message, fault.Advice);
        }

        var ignores = written.Ignores.Where(IsValid).ToList();
        var isUsed = new bool[ignores.Count];
        var removed = findings.RemoveAll(finding => IsIgnored(finding, ignores, isUsed));
        for (var index = 0; index < ignores.Count; index++)
        {
            // A rule that does not run here says nothing of whether the ignore is needed.
            if (!isUsed[index] && settings.SeverityOf(RuleCatalogue.Find(ignores[index].Rule)!) != Severity.None)
            {
                Add(SettingsRules.UnusedPlacedIgnore, ignores[index].Place, ignores[index].Rule);
            }
        }

        findings.AddRange(_findings);
        return removed;
    }

    private static bool IsIgnored(Finding finding, List<WrittenIgnore> ignores, bool[] isUsed)
    {
        var isIgnored = false;
        for (var index = 0; index < ignores.Count; index++)
        {
            var ignore = ignores[index];
            if (!Names(ignore, finding) || !Holds(ignore, finding))
            {
                continue;
            }

            // An ignore of a rule that another finding stands for is needed again once that one is repaired.
            isUsed[index] = true;
            isIgnored |= finding.Rule.Id == ignore.Rule;
        }

        return isIgnored;
    }

    private static bool Names(WrittenIgnore ignore, Finding finding) =>
        finding.Rule.Id == ignore.Rule || finding.Superseded.Any(covered => covered.Rule.Id == ignore.Rule);

    private static bool Holds(WrittenIgnore ignore, Finding finding) =>
        ReferenceEquals(ignore.Scope.Source, finding.Place.Source) && ignore.Scope.SourceSpan.Contains(finding.Place.SourceSpan.Start);

    private bool IsValid(WrittenIgnore ignore)
    {
        var rule = RuleCatalogue.Find(ignore.Rule);
        if (rule is null || rule.Id != ignore.Rule)
        {
            var nearest = Text.NearestName.Find(ignore.Rule, RuleCatalogue.All.Select(known => known.Id));
            Add(SettingsRules.InvalidPlacedIgnore, ignore.RulePlace, $"no rule has the id '{ignore.Rule}'", nearest is null ? "look the id up with 'policylint rules'" : $"did you mean '{nearest}'?");
            return false;
        }

        if (SettingsRules.IsFixed(rule))
        {
            Add(SettingsRules.InvalidPlacedIgnore, ignore.RulePlace, $"{rule.Id} cannot be ignored", "remove it: what could not be read is always said");
            return false;
        }

        return ignore.Until is not { } until || IsInTime(ignore, until);
    }

    private bool IsInTime(WrittenIgnore ignore, string until)
    {
        if (!DateTime.TryParseExact(until, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var last))
        {
            Add(SettingsRules.InvalidPlacedIgnore, ignore.Place, $"'{until}' is no date", "write until as year, month and day: 2027-01-31");
            return false;
        }

        if (today is not { } now || now.Date <= last)
        {
            return true;
        }

        Add(SettingsRules.ExpiredPlacedIgnore, ignore.Place, ignore.Rule, until);
        return false;
    }

    private void Add(RuleDescriptor rule, Text.Place place, params ImmutableArray<string> arguments)
    {
        if (settings.SeverityOf(rule) is not Severity.None and var severity)
        {
            _findings.Add(new Finding { Rule = rule, Place = place, Severity = severity, Arguments = arguments });
        }
    }
}
