using System.Collections.Immutable;

namespace PolicyLint.Model;

/// <summary>Collects what a reader finds and ties it together: policies to identities, users to groups.</summary>
public sealed class InventoryBuilder
{
    private readonly ImmutableArray<PolicyDocument>.Builder _documents = ImmutableArray.CreateBuilder<PolicyDocument>();
    private readonly ImmutableArray<IamIdentity>.Builder _identities = ImmutableArray.CreateBuilder<IamIdentity>();
    private readonly ImmutableArray<PolicyAttachment>.Builder _attachments = ImmutableArray.CreateBuilder<PolicyAttachment>();
    private readonly ImmutableArray<GroupMembership>.Builder _memberships = ImmutableArray.CreateBuilder<GroupMembership>();

    public InventoryBuilder Add(PolicyDocument document)
    {
        _documents.Add(document);
        return this;
    }

    public InventoryBuilder Add(IamIdentity identity)
    {
        _identities.Add(identity);
        return this;
    }

    public InventoryBuilder Add(PolicyAttachment attachment)
    {
        _attachments.Add(attachment);
        attachment.Identity.Attachments = attachment.Identity.Attachments.Add(attachment);
        if (attachment.Document is { } document)
        {
            document.Attachments = document.Attachments.Add(attachment);
        }

        return this;
    }

    public InventoryBuilder Add(GroupMembership membership)
    {
        _memberships.Add(membership);
        membership.User.Groups = membership.User.Groups.Add(membership.Group);
        membership.Group.Members = membership.Group.Members.Add(membership.User);
        return this;
    }

    public Inventory ToInventory() =>
        new(_documents.ToImmutable(), _identities.ToImmutable(), _attachments.ToImmutable(), _memberships.ToImmutable());
}
