using System.Collections.Concurrent;
using System.Collections.Immutable;
using PolicyLint.Model;
using PolicyLint.Rules;

namespace PolicyLint.Linting;

/// <summary>
/// The rules that look at a policy of one kind, by what of it they look at and by what they need. Statements look alike, so that the
/// rules for one are sorted out once for all that do. Safe for several threads.
/// </summary>
internal sealed class DocumentRules(
    ImmutableArray<IDocumentRule> ofDocument, ImmutableArray<IStatementRule> ofStatement, ImmutableArray<IConditionRule> ofCondition)
{
    private readonly StatementTraits _neededOfDocument = All(ofDocument);
    private readonly StatementTraits _neededOfStatement = All(ofStatement);
    private readonly ConcurrentDictionary<StatementTraits, IDocumentRule[]> _ofDocument = new();
    private readonly ConcurrentDictionary<StatementTraits, IStatementRule[]> _ofStatement = new();
    private readonly ConcurrentDictionary<ConditionTraits, IConditionRule[]> _ofCondition = new();

    /// <summary>The rules on whole policies that need no more than some statement has.</summary>
    public IDocumentRule[] OfDocument(StatementTraits traits)
    {
        traits &= _neededOfDocument;
        return _ofDocument.TryGetValue(traits, out var known) ? known : _ofDocument.GetOrAdd(traits, Concerned(ofDocument, traits));
    }

    /// <summary>The rules on statements that need no more than one has.</summary>
    public IStatementRule[] OfStatement(StatementTraits traits)
    {
        traits &= _neededOfStatement;
        return _ofStatement.TryGetValue(traits, out var known) ? known : _ofStatement.GetOrAdd(traits, Concerned(ofStatement, traits));
    }

    /// <summary>The rules on tests of Condition that need no more than one has.</summary>
    public IConditionRule[] OfCondition(ConditionTraits traits) =>
        _ofCondition.TryGetValue(traits, out var known) ? known : _ofCondition.GetOrAdd(traits, Concerned(ofCondition, traits));

    private static StatementTraits All<T>(ImmutableArray<T> rules)
        where T : IRule => rules.Aggregate(StatementTraits.None, (all, rule) => all | rule.Descriptor.Needs);

    private static T[] Concerned<T>(ImmutableArray<T> rules, StatementTraits traits)
        where T : IRule => [.. rules.Where(rule => (rule.Descriptor.Needs & ~traits) == 0)];

    private static IConditionRule[] Concerned(ImmutableArray<IConditionRule> rules, ConditionTraits traits) =>
        [.. rules.Where(rule => (rule.Descriptor.NeedsOfTest & ~traits) == 0)];
}
