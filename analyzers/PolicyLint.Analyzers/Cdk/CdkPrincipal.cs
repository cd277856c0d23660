using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>A principal made in the code.</summary>
internal sealed class CdkPrincipal(Place place, string type, CdkNode value) : CdkNode(place)
{
    public const string Everyone = "*";

    /// <summary>The key in a policy, <c>AWS</c>, <c>Service</c> …; <see cref="Everyone"/> for a bare asterisk.</summary>
    public string Type { get; } = type;

    public CdkNode Value { get; } = value;

    /// <summary>What a role's trust statement allows it.</summary>
    public string AssumeRoleAction { get; init; } = "sts:AssumeRole";

    /// <summary>Whether it may also tag its session.</summary>
    public bool HasSessionTags { get; init; }

    /// <summary>Whether it is the whole account that the stack is in.</summary>
    public bool IsAccountRoot { get; init; }

    /// <summary>Conditions, each a map or something unknown.</summary>
    public ImmutableArray<CdkNode> Conditions { get; init; } = [];

    /// <summary>The principals of a composite; empty for a single one.</summary>
    public ImmutableArray<CdkItem> Parts { get; init; } = [];
}
