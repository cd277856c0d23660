using System.Collections.Immutable;

namespace PolicyLint.Catalog;

/// <summary>One of several sets of resources an action can be called with: ec2:RunInstances with or without a subnet.</summary>
/// <param name="Name">As AWS calls it: <c>EC2-VPC-EBS-Subnet</c>.</param>
/// <param name="Resources">The types; all that are required are asked for together.</param>
public sealed record ActionScenario(string Name, ImmutableArray<ActionResource> Resources);
