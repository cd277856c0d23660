using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>What stands in a property of a resource that asks for a role.</summary>
/// <param name="ResourceType">The type of the resource: <c>AWS::Lambda::Function</c>.</param>
/// <param name="Property">The property: <c>Role</c>, <c>ExecutionRoleArn</c>.</param>
/// <param name="TakesName">Whether it takes the name of a role as well as an ARN, and then finds only one without a path.</param>
/// <param name="Value">What stands there.</param>
/// <param name="NamedRole">The role of the text whose name the value is; null if it is no such name.</param>
/// <param name="Place">Where it stands.</param>
public sealed record RoleArnUse(string ResourceType, string Property, bool TakesName, Value Value, Role? NamedRole, Place Place);
