using System.Collections.Immutable;
using PolicyLint.Model;

namespace PolicyLint.Reading.Templates;

/// <summary>The source or the destination of a connector.</summary>
/// <param name="Type">Its CloudFormation type.</param>
/// <param name="Role">The role it runs with; null if it has none, or one that is elsewhere.</param>
/// <param name="Values">What the statements of the connector may ask for: <c>Arn</c>, <c>Name</c>, <c>ResourceId</c>, <c>Qualifier</c>.</param>
internal sealed record ConnectorEnd(string Type, IamIdentity? Role, ImmutableDictionary<string, Value> Values);
