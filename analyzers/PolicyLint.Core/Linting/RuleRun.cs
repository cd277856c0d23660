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
    private readonly EnabledRules _rules;
    private readonly RuleContext _context;
    private readonly OccurrenceCollector _collector = new();
    private readonly List<StatementTraits> _traits = [];
    private readonly long _mostSteps;
    private long _steps;
    private RuleDescriptor _current = ReadingRules.RuleFailed;

    public RuleRun(RuleSettings settings, ImmutableArray<IRule> rules, LintOptions options, List<Finding> findings, CancellationToken cancellation)
    {
        Findings = findings;
        _settings = settings;
        _cancellation = cancellation;
        _mostSteps = options.MostSteps;
        _context = new RuleContext(settings, Report, options.Today, options.AccountDay);
        _rules = EnabledRules.Of(settings, rules);
    }

    /// <summary>Takes what is found.</summary>
    private List<Finding> Findings { get; }

    public List<NotAnalysed> Failures { get; } = [];

    /// <summary>Whether the steps did not suffice, and the rest was not looked at.</summary>
    public bool IsCutOff => _steps > _mostSteps;

    public void Check(Inventory inventory)
    {
        _context.Inventory = inventory;
        foreach (var document in inventory.Documents)
        {
            _cancellation.ThrowIfCancellationRequested();
            if (IsCutOff)
            {
                return;
            }

            if (IsLeftToStrict(document.Origin))
            {
                continue;
            }

            Check(document);
        }

        foreach (var identity in inventory.Identities)
        {
            if (IsCutOff)
            {
                return;
            }

            if (!IsLeftToStrict(identity.Origin))
            {
                _steps += _rules.OfIdentity.Length;
                Check(identity);
            }
        }

        foreach (var account in inventory.Accounts)
        {
            _cancellation.ThrowIfCancellationRequested();
            Check(account);
        }

        CheckWhole(inventory);
    }

    /// <summary>Nobody who reads the findings of the default profile can change what a framework makes on its own.</summary>
    private bool IsLeftToStrict(Origin origin) => origin.Kind == OriginKind.Framework && _settings.Profile != Profile.Strict;

    private void Check(PolicyDocument document)
    {
        var rules = _rules.For(document.Kind);
        _steps += _context.Begin();
        _collector.Begin(document);
        var ofDocument = rules.OfDocument(Look(document));
        _steps += ofDocument.Length;
        foreach (var rule in ofDocument)
        {
            Check(rule, document);
        }

        var looked = 0;
        foreach (var statement in document.Statements)
        {
            foreach (var variant in statement.Variants)
            {
                if (IsCutOff)
                {
                    return;
                }

                _collector.Begin(variant);
                Check(variant, rules.OfStatement(_traits[looked++]));
            }

            _collector.End(statement);
        }

        _collector.AddTo(Findings, _settings);
    }

    /// <summary>Looks at each statement once, before any rule does; gives what any of them has.</summary>
    private StatementTraits Look(PolicyDocument document)
    {
        _traits.Clear();
        var all = PlainForm.IsPlain(document) ? StatementTraits.None : StatementTraits.Irregular;
        foreach (var statement in document.Statements)
        {
            foreach (var variant in statement.Variants)
            {
                var traits = StatementLook.Of(variant, _context);
                traits |= PlainForm.IsPlain(variant) ? 0 : StatementTraits.Irregular;
                _traits.Add(traits);
                all |= traits;
            }
        }

        // What is there in no world of a statement is written all the same.
        return (all & StatementTraits.Irregular) == 0 ? all : all | StatementTraits.Principal;
    }

    private void Check(StatementVariant variant, StatementRules rules)
    {
        _steps += rules.OfStatement.Length;
        foreach (var rule in rules.OfStatement)
        {
            Check(rule, variant);
        }

        foreach (var condition in variant.Conditions.Conditions)
        {
            _steps += rules.OfCondition.Length;
            foreach (var rule in rules.OfCondition)
            {
                Check(rule, condition, variant);
            }
        }
    }

    private void Check(IamIdentity identity)
    {
        _collector.BeginIdentity(identity, identity.Account);
        foreach (var rule in _rules.OfIdentity)
        {
            Check(rule, identity);
        }

        _collector.AddTo(Findings, _settings);
    }

    private void Check(Account account)
    {
        _collector.BeginIdentity(null, account);
        foreach (var rule in _rules.OfAccount)
        {
            Check(rule, account);
        }

        _collector.AddTo(Findings, _settings);
        foreach (var credentials in account.Credentials)
        {
            _steps += _rules.OfCredentials.Length;
            foreach (var rule in _rules.OfCredentials)
            {
                Check(rule, credentials);
            }

            _collector.AddTo(Findings, _settings);
        }
    }

    private void CheckWhole(Inventory inventory)
    {
        if (!HoldsMoreThanPolicies(inventory))
        {
            return;
        }

        _collector.BeginIdentity(null, null);
        foreach (var rule in _rules.OfInventory)
        {
            Check(rule, inventory);
        }

        _collector.AddTo(Findings, _settings);
    }

    // Seven times the same guard, as a delegate for it would be allocated for each rule of each statement.
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

    private void Check(IAccountRule rule, Account account)
    {
        _current = rule.Descriptor;
        try
        {
            rule.Check(account, _context);
        }
        catch (Exception exception) when (IsBug(exception))
        {
            Fail(account.Place, exception);
        }
    }

    private void Check(ICredentialRule rule, Credentials credentials)
    {
        _current = rule.Descriptor;
        try
        {
            rule.Check(credentials, _context);
        }
        catch (Exception exception) when (IsBug(exception))
        {
            Fail(credentials.Place, exception);
        }
    }

    private void Check(IInventoryRule rule, Inventory inventory)
    {
        _current = rule.Descriptor;
        try
        {
            rule.Check(inventory, _context);
        }
        catch (Exception exception) when (IsBug(exception))
        {
            Fail(PlaceIn(inventory), exception);
        }
    }

    /// <summary>Whether there is more than policies: what rules on the whole look at.</summary>
    internal static bool HoldsMoreThanPolicies(Inventory inventory) =>
        !inventory.Identities.IsEmpty || !inventory.AccessKeys.IsEmpty || !inventory.Assignments.IsEmpty || !inventory.AccessKeyIds.IsEmpty
        || !inventory.Resources.IsEmpty;

    /// <summary>Some place in the texts that were read, for what is of no place in particular.</summary>
    private static Place PlaceIn(Inventory inventory) => inventory.AccessKeyIds
        .Concat(inventory.Identities.Select(identity => identity.Place))
        .Concat(inventory.AccessKeys.Select(key => key.Place))
        .Concat(inventory.Assignments.Select(assignment => assignment.Place))
        .Concat(inventory.Resources.Select(resource => resource.Place))
        .First();

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
