using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Model;

namespace PolicyLint.Analyzers;

/// <summary>The rules for each file of C# code. Files that share settings share the object, for which rules are sorted only once.</summary>
internal sealed class CdkRules
{
    private readonly BuildOptions _options;
    private readonly ProjectSettings _settings;
    private readonly ConcurrentDictionary<(FolderSettings Folder, string Severities), CdkRuleSettings> _known = new();
    private readonly ByTree<CdkRuleSettings> _byTree;

    public CdkRules(BuildOptions options, ProjectSettings settings)
    {
        _options = options;
        _settings = settings;
        _byTree = new ByTree<CdkRuleSettings>(Find);
    }

    public CdkRuleSettings For(SyntaxTree tree) => _byTree.Of(tree);

    private CdkRuleSettings Find(SyntaxTree tree)
    {
        var folder = _settings.For(tree.FilePath);
        var own = _options.SeveritiesFor(tree);
        var key = own.IsEmpty ? string.Empty : string.Join(" ", own.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Key + entry.Value));
        return _known.GetOrAdd((folder, key), _ => New(folder, own));
    }

    private CdkRuleSettings New(FolderSettings folder, ImmutableDictionary<string, Severity> own)
    {
        var rules = folder.Rules with { Severities = folder.Rules.Severities.SetItems(own) };
        return new CdkRuleSettings(
            folder,
            Without(rules, rule => CSharpReaches.Of(rule) == CSharpReach.FilesOnly),
            Without(rules, rule => CSharpReaches.Of(rule) == CSharpReach.FilesOnly || (rule.Kinds & PolicyKinds.All) != PolicyKinds.All))
        {
            OfTexts = rules,
            ReportsUnread = _options.ReportsUnread && rules.SeverityOf(CSharpRules.Unread) != Severity.None,
        };
    }

    /// <summary>
    /// Some rules are about files only. And where it is not known what
    /// a statement is used as, only the rules hold that are for every kind of policy.
    /// </summary>
    private static RuleSettings Without(RuleSettings settings, Func<RuleDescriptor, bool> isOff)
    {
        var severities = settings.Severities;
        foreach (var rule in RuleCatalogue.All)
        {
            if (isOff(rule))
            {
                severities = severities.SetItem(rule.Id, Severity.None);
            }
        }

        return settings with { Severities = severities };
    }
}
