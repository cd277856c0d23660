using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Reading;
using PolicyLint.Rules;
using PolicyLint.Text;

namespace PolicyLint.Linting;

/// <summary>One walk over an inventory with all rules that settings leave on. A rule that throws becomes a finding; the walk goes on.</summary>
internal sealed class RuleRun
{
    private readonly CancellationToken _cancellation;
    private readonly RuleSettings _settings;
    private readonly List<IDocumentRule> _documentRules = [];
    private readonly List<IStatementRule> _statementRules = [];
    private readonly List<IConditionRule> _conditionRules = [];
    private readonly List<IIdentityRule> _identityRules = [];
    private readonly RuleContext _context;
    private readonly OccurrenceCollector _collector = new();
    private RuleDescriptor _current = ReadingRules.RuleFailed;

    public RuleRun(RuleSettings settings, ImmutableArray<IRule> rules, CancellationToken cancellation)
    {
        _settings = settings;
        _cancellation = cancellation;
        _context = new RuleContext(settings, Report);
        foreach (var rule in rules)
        {
            if (settings.SeverityOf(rule.Descriptor) != Severity.None)
            {
                Add(rule);
            }
        }
    }

    public List<Finding> Findings { get; } = [];

    public List<NotAnalysed> Failures { get; } = [];

    public void Check(Inventory inventory)
    {
        foreach (var document in inventory.Documents)
        {
            _cancellation.ThrowIfCancellationRequested();
            if (IsLeftToStrict(document.Origin))
            {
                continue;
            }

            Check(document);
        }

        foreach (var identity in inventory.Identities)
        {
            if (!IsLeftToStrict(identity.Origin))
            {
                Check(identity);
            }
        }
    }

    /// <summary>Nobody who reads the findings of the default profile can change what a framework makes on its own.</summary>
    private bool IsLeftToStrict(Origin origin) => origin.Kind == OriginKind.Framework && _settings.Profile != Profile.Strict;

    private void Add(IRule rule)
    {
        AddTo(_documentRules, rule);
        AddTo(_statementRules, rule);
        AddTo(_conditionRules, rule);
        AddTo(_identityRules, rule);
    }

    private static void AddTo<T>(List<T> rules, IRule rule)
        where T : IRule
    {
        if (rule is T one)
        {
            rules.Add(one);
        }
    }

    private void Check(PolicyDocument document)
    {
        _collector.Begin(document);
        foreach (var rule in _documentRules)
        {
            if (IsFor(rule.Descriptor, document))
            {
                Check(rule, document);
            }
        }

        foreach (var statement in document.Statements)
        {
            Check(statement);
        }

        Findings.AddRange(_collector.ToFindings(_settings));
    }

    private void Check(Statement statement)
    {
        foreach (var variant in statement.Variants)
        {
            _collector.Begin(variant);
            Check(variant, statement.Document);
        }

        _collector.End(statement);
    }

    private void Check(StatementVariant variant, PolicyDocument document)
    {
        foreach (var rule in _statementRules)
        {
            if (IsFor(rule.Descriptor, document))
            {
                Check(rule, variant);
            }
        }

        foreach (var condition in variant.Conditions.Conditions)
        {
            foreach (var rule in _conditionRules)
            {
                if (IsFor(rule.Descriptor, document))
                {
                    Check(rule, condition, variant);
                }
            }
        }
    }

    private void Check(IamIdentity identity)
    {
        _collector.BeginIdentity();
        foreach (var rule in _identityRules)
        {
            Check(rule, identity);
        }

        Findings.AddRange(_collector.ToFindings(_settings));
    }

    /// <summary>An error says that AWS rejects the text, so every kind that the policy may be of must reject it.</summary>
    private static bool IsFor(RuleDescriptor rule, PolicyDocument document)
    {
        var kind = document.Kind;
        if ((rule.Kinds & kind.Presumed.ToSet()) == 0)
        {
            return false;
        }

        return rule.Severity != Severity.Error || rule.Family != RuleFamily.Grammar || (kind.Possible & ~rule.Kinds) == 0;
    }

    // Four times the same guard, as a delegate for it would be allocated for each rule of each statement.
    private void Check(IDocumentRule rule, PolicyDocument document)
    {
        _current = rule.Descriptor;
        try
        {
            rule.Check(document, _context);
        }
        catch (Exception exception) when (IsBug(exception))
        {
            Fail(document.Place, exception);
        }
    }

    private void Check(IStatementRule rule, StatementVariant variant)
    {
        _current = rule.Descriptor;
        try
        {
            rule.Check(variant, _context);
        }
        catch (Exception exception) when (IsBug(exception))
        {
            Fail(variant.Place, exception);
        }
    }

    private void Check(IConditionRule rule, Condition condition, StatementVariant variant)
    {
        _current = rule.Descriptor;
        try
        {
            rule.Check(condition, variant, _context);
        }
        catch (Exception exception) when (IsBug(exception))
        {
            Fail(condition.KeyPlace, exception);
        }
    }

    private void Check(IIdentityRule rule, IamIdentity identity)
    {
        _current = rule.Descriptor;
        try
        {
            rule.Check(identity, _context);
        }
        catch (Exception exception) when (IsBug(exception))
        {
            Fail(identity.Place, exception);
        }
    }

    /// <summary>Whatever a rule throws is a bug of ours that must be seen, and must not cost the other rules' findings.</summary>
    private static bool IsBug(Exception exception) => exception is not OperationCanceledException;

    private void Fail(Place place, Exception exception)
    {
        var line = place.Source.Lines.LineAt(place.SourceSpan.Start);
        var reason = exception.GetType().Name + ": " + exception.Message;
        Failures.Add(new NotAnalysed(place.Source.Name, $"rule {_current.Id} failed ({exception.GetType().Name})", line));
        Findings.Add(new Finding
        {
            Rule = ReadingRules.RuleFailed,
            Place = place,
            Severity = Severity.Error,
            Arguments = [_current.Id, reason],
        });
    }

    private void Report(Occurrence occurrence) => _collector.Add(_current, occurrence);
}
