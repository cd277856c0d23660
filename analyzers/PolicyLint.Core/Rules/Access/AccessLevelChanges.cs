using System.Collections.Concurrent;
using System.Collections.Immutable;
using PolicyLint.Catalog;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Access;

/// <summary>Proposes, instead of every action of a service, those of one access level.</summary>
internal static class AccessLevelChanges
{
    /// <summary>A list that is longer than this is no repair that somebody looks through.</summary>
    private const int MostActions = 40;

    private static readonly AccessLevel[] Levels = [AccessLevel.List, AccessLevel.Read, AccessLevel.Write];

    /// <summary>What was proposed for services before: it takes a walk through all actions of one.</summary>
    private static readonly ConcurrentDictionary<CatalogService, ImmutableArray<(string Title, ImmutableArray<string> Actions)>> Proposed = new();

    /// <summary>One change for each level that the service has.</summary>
    /// <param name="value">The action that is all of a service.</param>
    /// <param name="context">Where the catalogue is.</param>
    public static ImmutableArray<Change> Of(WrittenValue value, RuleContext context)
    {
        if (!value.Origin.IsEditable || ServiceWildcard.ServiceOf(value.Value) is not { } prefix || context.Catalog.FindService(prefix) is not { } service)
        {
            return [];
        }

        var proposed = Proposed.TryGetValue(service, out var known) ? known : Proposed.GetOrAdd(service, Propose(service));
        var changes = ImmutableArray.CreateBuilder<Change>(proposed.Length);
        foreach (var (title, actions) in proposed)
        {
            changes.Add(new ReplaceElement(title, false, value.Place, actions));
        }

        return changes.MoveToImmutable();
    }

    private static ImmutableArray<(string Title, ImmutableArray<string> Actions)> Propose(CatalogService service)
    {
        var current = service.Actions.RemoveAll(action => action.IsRetired);
        var patterns = PatternsOf(current);
        var proposed = ImmutableArray.CreateBuilder<(string Title, ImmutableArray<string> Actions)>();
        foreach (var level in Levels)
        {
            var actions = ActionsOf(level, current, patterns);
            if (actions.Length is > 0 and <= MostActions)
            {
                proposed.Add(($"grant only the {level} actions of {service.Prefix}", actions));
            }
        }

        return proposed.ToImmutable();
    }

    private static ImmutableArray<string> ActionsOf(AccessLevel level, ImmutableArray<CatalogAction> actions, HashSet<string> patterns)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var action in actions)
        {
            if (action.AccessLevel == level)
            {
                var word = FirstWord(action.Name);
                names.Add(patterns.Contains(word) ? action.Service.Prefix + ":" + word + "*" : action.FullName);
            }
        }

        return [.. names];
    }

    /// <summary>The first words that several actions begin with, all of one level: a pattern can stand for them.</summary>
    private static HashSet<string> PatternsOf(ImmutableArray<CatalogAction> actions)
    {
        var patterns = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in new HashSet<string>(actions.Select(action => FirstWord(action.Name)), StringComparer.Ordinal))
        {
            var begun = actions.Where(action => action.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase)).ToList();
            if (begun.Count > 1 && begun.TrueForAll(action => action.AccessLevel == begun[0].AccessLevel))
            {
                patterns.Add(word);
            }
        }

        return patterns;
    }

    private static string FirstWord(string name)
    {
        var end = 1;
        while (end < name.Length && name[end] is not (>= 'A' and <= 'Z'))
        {
            end++;
        }

        return name.Substring(0, end);
    }
}
