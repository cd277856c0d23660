using System.Globalization;
using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules.Names;

/// <summary>What the rules on names of actions say alike.</summary>
internal static class ActionWords
{
    private const int ShownLength = 60;
    private const int ShownRelated = 10;

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

    /// <summary>A name as a message shows it: what is long is cut.</summary>
    public static string Shown(string name) => name.Length <= ShownLength ? name : name.Substring(0, ShownLength - 1) + "…";

    /// <summary>Whether a part of an action is to be filled in: capitals, digits and hyphens, as in <c>SERVICE</c>.</summary>
    public static bool IsPlaceholder(string part)
    {
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

    /// <summary>The actions as "GetItem, PutItem and 3 more actions".</summary>
    public static string List(IReadOnlyList<string> names, string noun)
    {
        if (names.Count <= 2)
        {
            return string.Join(" and ", names.Select(Shown));
        }

        return $"{Shown(names[0])}, {Shown(names[1])} and {names.Count - 2} more {noun}";
    }

    /// <summary>Where else the same is written.</summary>
    public static IEnumerable<RelatedPlace> Others(IReadOnlyList<ActionUse> uses, ActionUse shown) =>
        uses.Where(use => use != shown).Take(ShownRelated).Select(use => new RelatedPlace(use.Value.Place, "the same service"));

    /// <summary>A change of a part of a written action.</summary>
    public static ReplaceText Change(WrittenValue value, TextSpan part, string text, bool isSafe) =>
        new($"write '{text}'", isSafe, value.PartPlace(part), text);
}
