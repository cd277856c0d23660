using System.Collections.Immutable;

namespace PolicyLint.Model;

/// <summary>
/// What was read: policies, and the users, groups and roles they hang on. The same for a bare policy, a template, an account, a C#
/// method; rules see nothing else.
/// </summary>
public sealed class Inventory
{
    public static readonly Inventory Empty = new([], [], [], []);

    internal Inventory(
        ImmutableArray<PolicyDocument> documents,
        ImmutableArray<IamIdentity> identities,
        ImmutableArray<PolicyAttachment> attachments,
        ImmutableArray<GroupMembership> memberships)
    {
        Documents = documents;
        Identities = identities;
        Attachments = attachments;
        Memberships = memberships;
    }

    public ImmutableArray<PolicyDocument> Documents { get; }

    public ImmutableArray<IamIdentity> Identities { get; }

    public ImmutableArray<PolicyAttachment> Attachments { get; }

    public ImmutableArray<GroupMembership> Memberships { get; }
}
