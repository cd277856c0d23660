using System.Collections.Immutable;
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
                if ((context.ClauseActionsOf(variant.Actions).Marks & ValueMarks.UnlistedAction) == 0)
                {
                    continue;
                }

                var references = context.ActionsOf(variant);
                for (var index = 0; index < references.Length; index++)
                {
                    var value = variant.Actions.Values[index];
                    if (references[index].IsUnlisted && (statement.Variants.Length == 1 || !IsKnown(uses, known, value)))
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
}
