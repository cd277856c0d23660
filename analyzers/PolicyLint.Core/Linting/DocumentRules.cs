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
    private readonly ConcurrentDictionary<StatementTraits, IDocumentRule[]> _ofDocument = new();
    private readonly ConcurrentDictionary<StatementTraits, StatementRules> _ofStatement = new();

    /// <summary>The rules on whole policies that need no more than some statement has.</summary>
    public IDocumentRule[] OfDocument(StatementTraits traits) =>
        _ofDocument.TryGetValue(traits, out var known) ? known : _ofDocument.GetOrAdd(traits, Concerned(ofDocument, traits));

    /// <summary>The rules on statements, and on their conditions, that need no more than a statement has.</summary>
    public StatementRules OfStatement(StatementTraits traits) => _ofStatement.TryGetValue(traits, out var known)
        ? known
        : _ofStatement.GetOrAdd(traits, new StatementRules(Concerned(ofStatement, traits), Concerned(ofCondition, traits)));

    private static T[] Concerned<T>(ImmutableArray<T> rules, StatementTraits traits)
        where T : IRule => [.. rules.Where(rule => (rule.Descriptor.Needs & ~traits) == 0)];
}
