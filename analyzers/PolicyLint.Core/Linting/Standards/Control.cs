using System.Collections.Immutable;

namespace PolicyLint.Linting.Standards;

/// <summary>One control of a standard.</summary>
/// <param name="Number">Its number there: <c>1.10</c>, <c>IAM.5</c>.</param>
/// <param name="Title">What it asks for, in our words.</param>
/// <param name="Rules">The rules whose findings fail it.</param>
/// <param name="Needs">What must be there for it to pass: each of them, and of each one alternative.</param>
public sealed record Control(string Number, string Title, ImmutableArray<string> Rules, ImmutableArray<ControlNeed> Needs)
{
    /// <summary>Which findings of the rules count; empty for all.</summary>
    public string Filter { get; init; } = string.Empty;

    /// <summary>What the standard asks for where it differs from the defaults: <c>unusedDays=90</c>.</summary>
    public ImmutableArray<string> Settings { get; init; } = [];

    /// <summary>The same control elsewhere: <c>config:access-keys-rotated</c>.</summary>
    public ImmutableArray<string> Equivalents { get; init; } = [];

    /// <summary>Why no export decides it; empty if one does.</summary>
    public string Undecided { get; init; } = string.Empty;
}
