using System.Collections.Immutable;
using PolicyLint.Catalog;
using PolicyLint.Model;

namespace PolicyLint.Rules;

/// <summary>
/// The actions of a document that AWS does not list, or no longer means: an unknown service or action, a retired one. Most policies
/// have none, and then nothing is allocated.
/// </summary>
internal sealed class UnlistedActions
{
    private PolicyDocument? _document;
    private ImmutableArray<ActionUse> _uses = [];

    /// <summary>In the order written; each once, whatever the guards around it.</summary>
    public ImmutableArray<ActionUse> Of(PolicyDocument document, RuleContext context)
    {
        if (!ReferenceEquals(_document, document))
        {
            _uses = Find(document, context);
            _document = document;
        }

        return _uses;
    }

    private static ImmutableArray<ActionUse> Find(PolicyDocument document, RuleContext context)
    {
        List<ActionUse>? uses = null;
        foreach (var statement in document.Statements)
        {
            var known = uses?.Count ?? 0;
            foreach (var variant in statement.Variants)
            {
                var references = context.ActionsOf(variant);
                for (var index = 0; index < references.Length; index++)
                {
                    var value = variant.Actions.Values[index];
                    if (IsUnlisted(references[index]) && (statement.Variants.Length == 1 || !IsKnown(uses, known, value)))
                    {
                        (uses ??= []).Add(new ActionUse(value, references[index], variant));
                    }
                }
            }
        }

        return uses is null ? [] : [.. uses];
    }

    /// <summary>Whether another world of the same statement gave it already.</summary>
    private static bool IsKnown(List<ActionUse>? uses, int from, WrittenValue value)
    {
        for (var index = from; uses is not null && index < uses.Count; index++)
        {
            if (ReferenceEquals(uses[index].Value, value))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUnlisted(ActionReference reference) => reference.Kind switch
    {
        ActionReferenceKind.UnknownService or ActionReferenceKind.UnknownAction or ActionReferenceKind.MatchesNothing => true,
        ActionReferenceKind.Known => reference.Service is { } service && (service.IsRetired || IsRetired(reference, service)),
        _ => false,
    };

    private static bool IsRetired(ActionReference reference, CatalogService service)
    {
        if (reference.Action is { } action)
        {
            return action.IsRetired || RetiredNames.HasReplacedActions(service.Prefix);
        }

        return !reference.IsWholeService && AreAllRetired(reference.Actions);
    }

    private static bool AreAllRetired(ActionSet actions)
    {
        foreach (var action in actions)
        {
            if (!action.IsRetired)
            {
                return false;
            }
        }

        return true;
    }
}
