using PolicyLint.Diagnostics;
using PolicyLint.Matching;
using PolicyLint.Model;

namespace PolicyLint.Rules;

/// <summary>What a rule may know beside what it looks at, and where it reports.</summary>
public sealed class RuleContext(RuleSettings settings, Action<Occurrence> report)
{
    private readonly StatementArns _arns = new();

    public RuleSettings Settings { get; } = settings;

    /// <summary>
    /// The ARNs of six fields that a statement names as resources, principals and values of its Condition. They stay until another
    /// statement is asked for.
    /// </summary>
    public ReadOnlySpan<WrittenArn> ArnsOf(StatementVariant statement) => _arns.Of(statement);

    public void Report(Occurrence occurrence) => report(occurrence);
}
