using System.Globalization;
using PolicyLint.Catalog;
using PolicyLint.Text;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>The condition key that one may have meant.</summary>
internal static class NearestKey
{
    private const string PlaceholderStart = "${";

    /// <summary>
    /// The nearest one with the same prefix, the tag's key kept; else one of the same name with another prefix, as in
    /// <c>aws:PassedToService</c>. Null if there is none.
    /// </summary>
    /// <param name="key">What was written.</param>
    /// <param name="context">What AWS knows, and how much may be looked for.</param>
    /// <param name="isClear">Whether it is one edit away, and no other is.</param>
    public static string? Find(KeyName key, RuleContext context, out bool isClear)
    {
        isClear = false;
        return context.Names.Spend(context.Catalog.ConditionKeys.Length)
            ? NearestName.Find(key.Text, OfSamePrefix(key, context.Catalog), out isClear) ?? OfSameName(key, context.Catalog)
            : null;
    }

    /// <summary>A key of the same name whose prefix is near; else the nearest of all keys. Null if there is none.</summary>
    public static string? OfAnyPrefix(KeyName key, AwsCatalog catalog)
    {
        var name = key.Text.Substring(key.Colon);
        var ofSameName = catalog.ConditionKeys.Where(known => known.IsTemplate ? known.Matches(PrefixOf(known.Name) + name) : known.Name.EndsWith(name, StringComparison.OrdinalIgnoreCase));
        return NearestName.Find(key.Prefix, ofSameName.Select(known => PrefixOf(known.Name))) is { } prefix
            ? prefix + name
            : NearestName.Find(key.Text, catalog.ConditionKeys.Select(known => known.Name));
    }

    /// <summary>The date of the catalogue, as the messages on unknown keys give it.</summary>
    public static string Date(RuleContext context) => context.Catalog.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<string> OfSamePrefix(KeyName key, AwsCatalog catalog)
    {
        var prefix = key.Text.Substring(0, key.Colon + 1);
        foreach (var known in catalog.ConditionKeys)
        {
            if (known.Name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                yield return known.IsTemplate ? Filled(known.Name, key) : known.Name;
            }
        }
    }

    /// <summary>A template with the part that the policy chose: <c>aws:ResourceTag/${TagKey}</c> for <c>aws:ResourceTags/team</c> with team.</summary>
    private static string Filled(string template, KeyName key)
    {
        var head = template.Substring(0, template.IndexOf(PlaceholderStart, StringComparison.Ordinal));
        var separator = key.Text.IndexOf(head[head.Length - 1], key.Colon + 1);
        return separator < 0 ? head : head + key.Text.Substring(separator + 1);
    }

    private static string PrefixOf(string name) => name.Substring(0, name.IndexOf(':'));

    private static string? OfSameName(KeyName key, AwsCatalog catalog)
    {
        var end = key.Text.Substring(key.Colon);
        if ((catalog.FindConditionKey("aws" + end) ?? catalog.FindConditionKey("iam" + end)) is { IsTemplate: false } common)
        {
            return common.Name;
        }

        string? found = null;
        foreach (var known in catalog.ConditionKeys)
        {
            if (!known.Name.EndsWith(end, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (found is not null)
            {
                return null;
            }

            found = known.Name;
        }

        return found;
    }
}
