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
    private readonly List<(IRule Rule, Severity Severity)> _rules = [];
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
            var severity = settings.SeverityOf(rule.Descriptor);
            if (severity != Severity.None)
            {
                _rules.Add((rule, severity));
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

    private void Check(PolicyDocument document)
    {
        _collector.Begin(document);
        foreach (var (rule, _) in _rules)
        {
            if (rule is IDocumentRule documentRule && IsFor(rule.Descriptor, document))
            {
                Guarded(rule, document.Place, () => documentRule.Check(document, _context));
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
            foreach (var (rule, _) in _rules)
            {
                if (IsFor(rule.Descriptor, statement.Document))
                {
                    Check(rule, variant);
                }
            }
        }

        _collector.End(statement);
    }

    private void Check(IRule rule, StatementVariant variant)
    {
        if (rule is IStatementRule statementRule)
        {
            Guarded(rule, variant.Place, () => statementRule.Check(variant, _context));
        }

        if (rule is not IConditionRule conditionRule)
        {
            return;
        }

        foreach (var condition in variant.Conditions.Conditions)
        {
            Guarded(rule, condition.KeyPlace, () => conditionRule.Check(condition, variant, _context));
        }
    }

    private void Check(IamIdentity identity)
    {
        _collector.BeginIdentity();
        foreach (var (rule, _) in _rules)
        {
            if (rule is IIdentityRule identityRule)
            {
                Guarded(rule, identity.Place, () => identityRule.Check(identity, _context));
            }
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

    private void Guarded(IRule rule, Place place, Action check)
    {
        _current = rule.Descriptor;
        try
        {
            check();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Whatever a rule throws is a bug of ours that must be seen, and must not cost the other rules' findings.
            Fail(place, exception);
        }
    }

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
