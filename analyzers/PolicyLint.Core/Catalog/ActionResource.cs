using System.Collections.Immutable;

namespace PolicyLint.Catalog;

/// <summary>A type of resource that an action works on.</summary>
/// <param name="Type">The type.</param>
/// <param name="IsRequired">Whether a policy must name one for the action to work, marked <c>*</c> by AWS.</param>
/// <param name="ConditionKeys">The keys the action supports for this type.</param>
public sealed record ActionResource(ResourceType Type, bool IsRequired, ImmutableArray<ConditionKey> ConditionKeys);
