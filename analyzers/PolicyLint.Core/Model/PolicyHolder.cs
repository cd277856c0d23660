using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>The resource that a policy is, or is a property of.</summary>
/// <param name="LogicalId">Its name in the text.</param>
/// <param name="Type">Its CloudFormation type: <c>AWS::S3::BucketPolicy</c>.</param>
/// <param name="Place">Where its name stands.</param>
public sealed record PolicyHolder(string LogicalId, string Type, Place Place)
{
    /// <summary>Whether the policy stands on its own, to be attached: a customer managed policy.</summary>
    public bool IsManagedPolicy => Type == "AWS::IAM::ManagedPolicy";

    /// <summary>Whether an output, or a resource that is no identity, refers to it: it may be attached where the text does not show it.</summary>
    public bool IsExported { get; init; }

    /// <summary>The prefixes of the actions that the policy may hold; none where those of any service have a place.</summary>
    public ImmutableArray<string> Services { get; init; } = [];

    /// <summary>What the policy is put on (<c>Bucket</c>, <c>Queues</c>), where another resource than the holder is.</summary>
    public ImmutableArray<Value> Targets { get; init; } = [];
}
