using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Reading;
using PolicyLint.Rules;

namespace PolicyLint.Linting;

/// <summary>Every descriptor there is, in order of id: rules with a check, what is said of reading, and of settings.</summary>
public static class RuleCatalogue
{
    private static readonly IComparer<RuleDescriptor> ById = Comparer<RuleDescriptor>.Create((left, right) => string.CompareOrdinal(left.Id, right.Id));

    public static readonly ImmutableArray<RuleDescriptor> All = Collect();

    /// <summary>The descriptor with this id, in any case, or null.</summary>
    public static RuleDescriptor? Find(string id)
    {
        foreach (var rule in All)
        {
            if (string.Equals(rule.Id, id, StringComparison.OrdinalIgnoreCase))
            {
                return rule;
            }
        }

        return null;
    }

    /// <summary>Where a descriptor is in <see cref="All"/>.</summary>
    public static int IndexOf(RuleDescriptor rule) => All.BinarySearch(rule, ById);

    private static ImmutableArray<RuleDescriptor> Collect()
    {
        var rules = ImmutableArray.CreateBuilder<RuleDescriptor>();
        rules.AddRange(ReadingRules.All);
        rules.AddRange(SettingsRules.All);
        rules.AddRange(CSharpRules.All);
        rules.AddRange(CdkCodeRules.All);
        rules.AddRange(CdkOutRules.All);
        foreach (var rule in RuleList.All)
        {
            rules.Add(rule.Descriptor);
        }

        rules.Sort(ById);
        return rules.ToImmutable();
    }
}
