using PolicyLint.Catalog;

namespace PolicyLint.CatalogGenerator;

/// <summary>What came and went from one catalogue to the next.</summary>
internal static class CatalogChanges
{
    public static IEnumerable<string> Between(AwsCatalog before, AwsCatalog after)
    {
        foreach (var (sign, names) in new[] { ("+", Missing(after, before)), ("-", Missing(before, after)) })
        {
            foreach (var name in names)
            {
                yield return $"{sign} {name}";
            }
        }
    }

    /// <summary>Services and actions of one that are not in the other; a service is said once, without its actions.</summary>
    private static IEnumerable<string> Missing(AwsCatalog from, AwsCatalog other)
    {
        foreach (var service in from.Services.Where(service => !service.IsRetired))
        {
            if (other.FindService(service.Prefix) is not { IsRetired: false } same)
            {
                yield return $"{service.Prefix}:* ({service.ActionCount} actions)";
                continue;
            }

            foreach (var action in service.Actions.Where(action => !action.IsRetired))
            {
                if (same.FindAction(action.Name) is not { IsRetired: false })
                {
                    yield return action.FullName;
                }
            }
        }
    }
}
