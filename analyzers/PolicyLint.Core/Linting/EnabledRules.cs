using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Rules;

namespace PolicyLint.Linting;

/// <summary>
/// The rules that settings leave on. They are sorted once for settings and once for a kind of policy, as a run over thousands of
/// files asks for the same again and again. Safe for several threads.
/// </summary>
internal sealed class EnabledRules
{
    private static readonly ConditionalWeakTable<RuleSettings, EnabledRules> Known = new();

    private readonly ImmutableArray<IRule> _rules;
    private readonly ConcurrentDictionary<(PolicyKind Presumed, PolicyKinds Possible), DocumentRules> _byKind = new();

    private EnabledRules(RuleSettings settings, ImmutableArray<IRule> rules)
    {
        _rules = rules.RemoveAll(rule => settings.SeverityOf(rule.Descriptor) == Severity.None);
        OfIdentity = [.. _rules.OfType<IIdentityRule>()];
        OfInventory = [.. _rules.OfType<IInventoryRule>()];
        OfAccount = [.. _rules.OfType<IAccountRule>()];
        OfCredentials = [.. _rules.OfType<ICredentialRule>()];
    }

    public ImmutableArray<IIdentityRule> OfIdentity { get; }

    public ImmutableArray<IInventoryRule> OfInventory { get; }

    public ImmutableArray<IAccountRule> OfAccount { get; }

    public ImmutableArray<ICredentialRule> OfCredentials { get; }

    public static EnabledRules Of(RuleSettings settings, ImmutableArray<IRule> rules) =>
        rules == RuleList.All ? Known.GetValue(settings, OfAll) : new EnabledRules(settings, rules);

    /// <summary>The rules for policies of which just this is known.</summary>
    public DocumentRules For(KindJudgement kind) =>
        _byKind.TryGetValue((kind.Presumed, kind.Possible), out var known) ? known : Add(kind);

    private static EnabledRules OfAll(RuleSettings settings) => new(settings, RuleList.All);

    private DocumentRules Add(KindJudgement kind)
    {
        var rules = _rules.RemoveAll(rule => !IsFor(rule.Descriptor, kind));
        var sorted = new DocumentRules(
            [.. rules.OfType<IDocumentRule>()], [.. rules.OfType<IStatementRule>()], [.. rules.OfType<IConditionRule>()]);
        return _byKind.GetOrAdd((kind.Presumed, kind.Possible), sorted);
    }

    /// <summary>An error says that AWS rejects the text, so every kind that the policy may be of must reject it.</summary>
    private static bool IsFor(RuleDescriptor rule, KindJudgement kind)
    {
        if ((rule.Kinds & kind.Presumed.ToSet()) == 0)
        {
            return false;
        }

        return rule.Severity != Severity.Error || rule.Family != RuleFamily.Grammar || (kind.Possible & ~rule.Kinds) == 0;
    }
}
