using PolicyLint.Diagnostics;

namespace PolicyLint.Rules;

/// <summary>What a rule may know beside what it looks at, and where it reports.</summary>
public sealed class RuleContext(RuleSettings settings, Action<Occurrence> report)
{
    public RuleSettings Settings { get; } = settings;

    public void Report(Occurrence occurrence) => report(occurrence);
}
