using System.Collections.Immutable;
using PolicyLint.Catalog;
using PolicyLint.Diagnostics;
using PolicyLint.Matching;
using PolicyLint.Model;
using PolicyLint.Rules.Names;

namespace PolicyLint.Rules;

/// <summary>What a rule may know beside what it looks at, and where it reports.</summary>
/// <param name="settings">What the user says.</param>
/// <param name="report">Takes what a rule found.</param>
/// <param name="today">The date of the run; null if age shall not matter.</param>
/// <param name="accountDay">The day to count the age of an account's credentials to; null for the day of its exports.</param>
public sealed class RuleContext(RuleSettings settings, Action<Occurrence> report, DateTime? today = null, DateTime? accountDay = null)
{
    /// <summary>A catalogue that is older may well lack a name that AWS has by now.</summary>
    private const int OldAfterDays = 180;

    /// <summary>Some seconds' worth of comparing a name with names that may have been meant.</summary>
    private const int MostNames = 1_000_000;

    /// <summary>Some seconds' worth of comparing statements, or actions and resources, with each other.</summary>
    private const int MostPairs = 1_000_000;

    private readonly StatementArns _arns = new();
    private readonly UnlistedActions _unlisted = new();
    private AwsCatalog? _catalog;

    public RuleSettings Settings { get; } = settings;

    /// <summary>All that was read beside what the rule looks at.</summary>
    public Inventory Inventory { get; internal set; } = Inventory.Empty;

    /// <summary>The date of the run; null if age shall not matter.</summary>
    public DateTime? Today { get; } = today;

    /// <summary>Whether the user said the day that ages are counted to; the day of the exports may be a guess.</summary>
    public bool IsAccountDaySet => accountDay is not null;

    /// <summary>The day that the age of what an account has is counted to; null if nothing has a date: then nothing is old.</summary>
    public DateTime? DayOf(Account account) => accountDay ?? account.Day?.Day;

    /// <summary>What AWS knows.</summary>
    public AwsCatalog Catalog => _catalog ??= AwsCatalog.Current;

    /// <summary>Whether the run is more than 180 days after the catalogue's date: then a name it does not have is less surely wrong.</summary>
    public bool IsCatalogOld => Today is { } day && (day.Date - Catalog.Date).TotalDays > OldAfterDays;

    /// <summary>
    /// The ARNs of six fields that a statement names as resources, principals and values of its Condition. They stay until another
    /// statement is asked for.
    /// </summary>
    public ReadOnlySpan<WrittenArn> ArnsOf(StatementVariant statement) => _arns.Of(statement);

    /// <summary>What may be spent in this policy on names that may have been meant: one step for each name that is compared.</summary>
    internal WorkBudget Names { get; } = new(MostNames);

    /// <summary>What may be spent in this policy on comparing each with each: one step for each pair.</summary>
    internal WorkBudget Pairs { get; } = new(MostPairs);

    /// <summary>Begins with another policy; gives the steps that the one before took.</summary>
    internal int Begin()
    {
        var spent = Names.Spent + Pairs.Spent;
        Names.Renew();
        Pairs.Renew();
        return spent;
    }

    /// <summary>The ARNs of Resource and NotResource that no resource of AWS has; null for none. Judged once, whichever rules ask.</summary>
    internal List<MisformedArn>? MisformedArnsOf(StatementVariant statement) => _arns.MisformedOf(statement, Catalog);

    public void Report(Occurrence occurrence) => report(occurrence);

    /// <summary>
    /// What each value of the statement's Action or NotAction is, in the order of <see cref="ValueClause.Values"/>. Looked up once,
    /// whichever rules ask.
    /// </summary>
    public ImmutableArray<ActionReference> ActionsOf(StatementVariant statement) => ActionsOf(statement.Actions);

    /// <inheritdoc cref="ActionsOf(StatementVariant)"/>
    public ImmutableArray<ActionReference> ActionsOf(ValueClause clause) => ClauseActionsOf(clause).References;

    /// <summary>What the values of an Action or NotAction mean together. Looked up once, whichever rules ask.</summary>
    internal ClauseActions ClauseActionsOf(ValueClause clause)
    {
        if (clause.Meaning is ClauseActions known)
        {
            return known;
        }

        var actions = new ClauseActions(clause, Catalog);
        clause.Meaning = actions;
        return actions;
    }

    /// <summary>The actions of a document that AWS does not list, or no longer means.</summary>
    internal ImmutableArray<ActionUse> UnlistedActionsOf(PolicyDocument document) => _unlisted.Of(document, this);
}
