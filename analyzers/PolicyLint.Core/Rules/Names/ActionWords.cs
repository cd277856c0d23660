using System.Globalization;
using PolicyLint.Catalog;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Names;

/// <summary>What the rules on names of actions say alike.</summary>
internal static class ActionWords
{
    /// <summary>More related places than these are not shown.</summary>
    public const int ShownRelated = 10;

    private const int ShownLength = 60;

    private static readonly string[] Placeholders =
        ["service", "someservice", "myservice", "servicename", "serviceprefix", "action", "actionname", "someaction", "myaction"];

    /// <summary>The date of the catalogue.</summary>
    public static string Date(RuleContext context) => context.Catalog.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What AWS's own validator rejects is an error, as long as the catalogue is about what AWS has today.</summary>
    public static Severity? SeverityByAge(RuleContext context) => context.IsCatalogOld ? Severity.Warning : null;

    /// <summary>
    /// What a name that matches nothing does there, beyond granting nothing: the continuation of a sentence, empty for an Allow with
    /// Action.
    /// </summary>
    public static string Consequence(StatementVariant statement) => (statement.Effect, statement.Actions.IsNegated) switch
    {
        (Effect.Deny, false) => ", so the Deny does not stop what was meant",
        (Effect.Allow, true) => ", so the Allow grants also what was meant to be left out",
        (Effect.Deny, true) => ", so the Deny stops also what was meant to be left out",
        _ => string.Empty,
    };

    /// <summary>
    /// Whether AWS has no service of the prefix, and never had. An alias is none, even where the catalogue remembers it from policies of
    /// AWS.
    /// </summary>
    public static bool IsUnknownService(ActionReference reference) => RetiredNames.FindService(reference.Prefix) is null
        && (reference.Kind == ActionReferenceKind.UnknownService
            || (reference.Service is { IsRetired: true } && !ServicePrefixAliases.Find(reference.Prefix).IsEmpty));

    /// <summary>A name as a message shows it: what is long is cut.</summary>
    public static string Shown(string name) => name.Length <= ShownLength ? name : name.Substring(0, ShownLength - 1) + "…";

    /// <summary>
    /// Whether a part of an action is to be filled in: a word of the documentation (<c>service-prefix</c>), or capitals, digits and hyphens
    /// (<c>SERVICE</c>).
    /// </summary>
    public static bool IsPlaceholder(string part)
    {
        foreach (var word in Placeholders)
        {
            if (part.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (part.Length == word.Length || part[word.Length] == '-'))
            {
                return true;
            }
        }

        var hasLetter = false;
        foreach (var unit in part)
        {
            if (unit is not ((>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_'))
            {
                return false;
            }

            hasLetter |= unit is >= 'A' and <= 'Z';
        }

        return hasLetter;
    }

    /// <summary>Names as "GetItem, PutItem and 3 more".</summary>
    public static string List(IReadOnlyList<string> names) =>
        names.Count <= 2 ? string.Join(" and ", names.Select(Shown)) : $"{Shown(names[0])}, {Shown(names[1])} and {names.Count - 2} more";

    /// <summary>The written actions of several uses, each text once.</summary>
    public static string List(IEnumerable<ActionUse> uses) => List([.. uses.Select(use => use.Reference.Text).Distinct(StringComparer.OrdinalIgnoreCase)]);

    /// <summary>Where else the same is written.</summary>
    public static IEnumerable<RelatedPlace> Others(IReadOnlyList<ActionUse> uses, ActionUse shown, string label = "the same service") =>
        uses.Where(use => use != shown).Take(ShownRelated).Select(use => new RelatedPlace(use.Value.Place, label));
}
