using System.Collections.Immutable;
using PolicyLint.Model;

namespace PolicyLint.Diagnostics;

/// <summary>All there is to know of a rule but its check. rules.md, presets and each host's metadata follow from it.</summary>
public sealed record RuleDescriptor
{
    /// <summary><c>PL4001</c>. Never reused.</summary>
    public required string Id { get; init; }

    /// <summary>The pattern found, without a final dot: "Allow statement grants every action on every resource".</summary>
    public required string Title { get; init; }

    public required RuleFamily Family { get; init; }

    public required Severity Severity { get; init; }

    public Confidence Confidence { get; init; } = Confidence.High;

    public Profile Profile { get; init; } = Profile.Default;

    /// <summary>The kinds of policy it is for.</summary>
    public PolicyKinds Kinds { get; init; } = PolicyKinds.All;

    public ImmutableArray<Supersession> Supersedes { get; init; } = [];

    /// <summary>What a statement, or some statement of a policy, must hold: the rule is not called for one that lacks any of it.</summary>
    public StatementTraits Needs { get; init; }

    /// <summary>What a test of Condition must be: the rule is not called for one that lacks any of it. A rule on statements is called for them all the same.</summary>
    public ConditionTraits NeedsOfTest { get; init; }

    /// <summary>What is wrong here, with <c>{0}</c> for arguments.</summary>
    public required string Message { get; init; }

    /// <summary>What to do, in the imperative; the end of a one-line message. The same arguments.</summary>
    public required string Advice { get; init; }

    /// <summary>What else one can do, for the long form only; may be empty.</summary>
    public string FurtherAdvice { get; init; } = string.Empty;

    /// <summary>Why it matters, two or three sentences of Markdown.</summary>
    public required string Why { get; init; }

    /// <summary>The AWS page that it rests on.</summary>
    public required string Page { get; init; }

    /// <summary>The same check in other tools: <c>access-analyzer:PASS_ROLE_WITH_STAR_IN_RESOURCE</c>.</summary>
    public ImmutableArray<string> Equivalents { get; init; } = [];

    /// <summary>The smallest text that fires this rule once and no other; a policy where the rule is about policies.</summary>
    public required string Bad { get; init; }

    /// <summary>The same text repaired: nothing fires.</summary>
    public required string Good { get; init; }

    /// <summary>The settings that the samples need; null if they speak for themselves.</summary>
    public RuleSettings? SampleSettings { get; init; }

    /// <summary>The file that the samples stand in, where its name says what kind of policy it is.</summary>
    public string SampleName { get; init; } = "policy.json";

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
