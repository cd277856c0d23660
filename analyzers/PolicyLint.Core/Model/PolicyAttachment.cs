using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>A policy attached to a user, group or role.</summary>
/// <param name="Identity">Whom it is attached to.</param>
/// <param name="Name">The policy's name or ARN.</param>
/// <param name="Document">Its content; null for a managed policy that is elsewhere.</param>
/// <param name="Place">Where the attachment is written.</param>
/// <param name="IsInline">Whether it is part of the identity, not a managed policy.</param>
/// <param name="Guard">When it is attached.</param>
public sealed record PolicyAttachment(IamIdentity Identity, Value Name, PolicyDocument? Document, Place Place, bool IsInline, Guard Guard);
