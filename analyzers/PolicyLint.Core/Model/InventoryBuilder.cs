using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>Collects what a reader finds and ties it together: policies to identities, users to groups.</summary>
public sealed class InventoryBuilder
{
    private LateBuilder<PolicyDocument> _documents;
    private LateBuilder<IamIdentity> _identities;
    private LateBuilder<PolicyAttachment> _attachments;
    private LateBuilder<GroupMembership> _memberships;
    private LateBuilder<AccessKey> _accessKeys;
    private LateBuilder<LoginProfile> _loginProfiles;
    private LateBuilder<Provider> _providers;
    private LateBuilder<InstanceProfile> _instanceProfiles;
    private LateBuilder<PermissionSetAssignment> _assignments;
    private LateBuilder<Resource> _resources;
    private LateBuilder<RoleArnUse> _roleArns;
    private LateBuilder<Account> _accounts;
    private LateBuilder<Place> _accessKeyIds;

    /// <inheritdoc cref="Inventory.IsWhole"/>
    public bool IsWhole { get; set; }

    public InventoryBuilder Add(PolicyDocument document, PolicyHolder? holder = null)
    {
        document.Holder = holder;
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

    public InventoryBuilder Add(AccessKey key)
    {
        _accessKeys.Add(key);
        if (key.User is { } user)
        {
            user.AccessKeys = user.AccessKeys.Add(key);
        }

        return this;
    }

    public InventoryBuilder Add(LoginProfile profile)
    {
        _loginProfiles.Add(profile);
        profile.User.LoginProfile = profile;
        return this;
    }

    public InventoryBuilder Add(Provider provider)
    {
        _providers.Add(provider);
        return this;
    }

    public InventoryBuilder Add(InstanceProfile profile)
    {
        _instanceProfiles.Add(profile);
        return this;
    }

    public InventoryBuilder Add(PermissionSetAssignment assignment)
    {
        _assignments.Add(assignment);
        return this;
    }

    public InventoryBuilder Add(Account account)
    {
        _accounts.Add(account);
        return this;
    }

    /// <summary>Adds what is attached to identities and to policies, which may be many of each.</summary>
    public InventoryBuilder AddAll(IReadOnlyCollection<PolicyAttachment> attachments)
    {
        _attachments.AddRange(attachments);
        foreach (var ofIdentity in attachments.GroupBy(attachment => attachment.Identity))
        {
            ofIdentity.Key.Attachments = ofIdentity.Key.Attachments.AddRange(ofIdentity);
        }

        foreach (var ofDocument in attachments.Where(attachment => attachment.Document is not null).GroupBy(attachment => attachment.Document!))
        {
            ofDocument.Key.Attachments = ofDocument.Key.Attachments.AddRange(ofDocument);
        }

        return this;
    }

    /// <summary>Adds users to groups, which may have many members.</summary>
    public InventoryBuilder AddAll(IReadOnlyCollection<GroupMembership> memberships)
    {
        _memberships.AddRange(memberships);
        foreach (var ofUser in memberships.GroupBy(membership => membership.User))
        {
            ofUser.Key.Groups = ofUser.Key.Groups.AddRange(ofUser.Select(membership => membership.Group));
        }

        foreach (var ofGroup in memberships.GroupBy(membership => membership.Group))
        {
            ofGroup.Key.Members = ofGroup.Key.Members.AddRange(ofGroup.Select(membership => membership.User));
        }

        return this;
    }

    public InventoryBuilder Add(Resource resource)
    {
        _resources.Add(resource);
        return this;
    }

    public InventoryBuilder Add(RoleArnUse use)
    {
        _roleArns.Add(use);
        return this;
    }

    /// <summary>Adds where the ids of access keys stand.</summary>
    public InventoryBuilder AddAccessKeyIds(IEnumerable<Place> places)
    {
        _accessKeyIds.AddRange(places);
        return this;
    }

    public Inventory ToInventory() => new()
    {
        Documents = _documents.ToImmutable(),
        Identities = _identities.ToImmutable(),
        Attachments = _attachments.ToImmutable(),
        Memberships = _memberships.ToImmutable(),
        AccessKeys = _accessKeys.ToImmutable(),
        LoginProfiles = _loginProfiles.ToImmutable(),
        Providers = _providers.ToImmutable(),
        InstanceProfiles = _instanceProfiles.ToImmutable(),
        Assignments = _assignments.ToImmutable(),
        Resources = _resources.ToImmutable(),
        RoleArns = _roleArns.ToImmutable(),
        Accounts = _accounts.ToImmutable(),
        AccessKeyIds = _accessKeyIds.ToImmutable(),
        IsWhole = IsWhole,
    };
}
