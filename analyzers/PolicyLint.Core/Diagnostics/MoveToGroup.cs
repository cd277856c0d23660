using PolicyLint.Text;

namespace PolicyLint.Diagnostics;

/// <summary>Takes a managed policy from a user, or a user from a policy, and puts the group in: its other members get the policy too.</summary>
/// <param name="Title">What it does, in the imperative.</param>
/// <param name="Attachment">The item of the user's list of policies, or of the policy's list of users.</param>
/// <param name="Group">The name of the group's resource, in the same text; null if there is none, and one has to be found or made.</param>
/// <param name="LogicalId">That name, by which it is referred to; null with the group.</param>
public sealed record MoveToGroup(string Title, Place Attachment, Place? Group, string? LogicalId) : Change(Title, IsSafe: false);
