using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>A permission set given to a user or group of IAM Identity Center in an account.</summary>
/// <param name="PermissionSet">The permission set; null if it is elsewhere.</param>
/// <param name="PrincipalType"><c>USER</c> or <c>GROUP</c>.</param>
/// <param name="PrincipalTypePlace">Where that stands.</param>
/// <param name="PrincipalId">The user's or group's id.</param>
/// <param name="TargetId">The account.</param>
/// <param name="Place">Where the assignment is declared.</param>
/// <param name="Guard">When it is there.</param>
public sealed record PermissionSetAssignment(
    PermissionSet? PermissionSet, Value PrincipalType, Place PrincipalTypePlace, Value PrincipalId, Value TargetId, Place Place, Guard Guard);
