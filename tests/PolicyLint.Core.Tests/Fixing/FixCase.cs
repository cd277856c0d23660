using PolicyLint.Diagnostics;

namespace PolicyLint.Core.Tests.Fixing;

/// <summary>A policy with one mistake, and what its repair makes of it.</summary>
/// <param name="Rule">The rule whose change is made.</param>
/// <param name="Bad">The policy, as compact JSON.</param>
/// <param name="Fixed">What it becomes, as compact JSON.</param>
public sealed record FixCase(string Rule, string Bad, string Fixed)
{
    /// <summary>The file of a case that is a whole template.</summary>
    public const string Template = "app.template.json";

    /// <summary>The file it stands in, where that says what kind of policy it is.</summary>
    public string Name { get; init; } = "policy.json";

    /// <summary>Whether the change is one to look at.</summary>
    public bool IsForReview { get; init; }

    /// <summary>What the settings say: the strict profile, if nothing else.</summary>
    public RuleSettings Settings { get; init; } = FixRun.Strict;

    /// <summary>The rule that has something to say of what came of it: what is left to do; empty if none has.</summary>
    public string Leaves { get; init; } = string.Empty;

    /// <summary>A statement in a policy of the current version.</summary>
    public static FixCase Of(string rule, string bad, string repaired) => new(rule, Policy(bad), Policy(repaired));

    public override string ToString() => $"{Rule}: {Fixed[Math.Min(36, Fixed.Length)..]}";

    private static string Policy(string statements) => $$"""{"Version":"2012-10-17","Statement":[{{statements}}]}""";
}
