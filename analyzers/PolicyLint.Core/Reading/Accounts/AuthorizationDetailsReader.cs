using System.Collections.Immutable;
using PolicyLint.Model;
using PolicyLint.Syntax;

namespace PolicyLint.Reading.Accounts;

/// <summary>
/// Reads users, groups, roles and policies with all that is attached to them. Pages and accounts add up: each entry goes to the account
/// in its ARN, and what one page attaches may be a policy of another.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html</remarks>
internal sealed class AuthorizationDetailsReader(InventoryBuilder inventory, ExportDocuments documents, AccountIndex accounts)
{
    private static readonly KindJudgement Inline = KindJudgement.Certain(PolicyKind.Identity);

    private readonly Dictionary<string, PolicyDocument> _managed = new(StringComparer.Ordinal);
    private readonly Dictionary<(Account Account, string Name), Group> _groups = [];
    private readonly List<(IamIdentity Identity, SyntaxNode Node, string InlineName)> _identities = [];
    private readonly Dictionary<string, Value> _values = new(StringComparer.Ordinal);
    private readonly List<PolicyAttachment> _attachments = [];
    private readonly List<GroupMembership> _memberships = [];
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);
    private readonly HashSet<string> _notShown = new(StringComparer.Ordinal);
    private Text.Place? _firstNotShown;

    /// <summary>The accounts that the entries of a page name.</summary>
    public static IEnumerable<string> AccountsOf(SyntaxNode page)
    {
        foreach (var name in new[] { "UserDetailList", "GroupDetailList", "RoleDetailList", "Policies" })
        {
            foreach (var entry in page.Member(name).Items)
            {
                if (AccountArn.AccountOf(entry.Text("Arn")) is { } account)
                {
                    yield return account;
                }
            }
        }
    }

    /// <summary>Reads what all pages hold; policies first, as a page may attach one of another.</summary>
    public void Read(IReadOnlyCollection<Export> pages)
    {
        foreach (var page in pages)
        {
            ReadPolicies(page);
        }

        foreach (var page in pages)
        {
            ReadEntities(page);
        }

        foreach (var (identity, node, inlineName) in _identities)
        {
            Attach(identity, node, inlineName);
        }

        inventory.AddAll(_attachments);
        inventory.AddAll(_memberships);
        SayWhatIsNotShown();
    }

    /// <summary>What is attached and not in the export, as when it was asked for users alone: its text is not judged.</summary>
    private void NoteIfNotShown(SyntaxNode name, Account? account)
    {
        if (account is null || !name.IsScalar || name.Value.IndexOf(":iam::aws:", StringComparison.Ordinal) >= 0 || _shown.Contains(name.Value))
        {
            return;
        }

        account.MissesPart(ExportKind.AuthorizationDetails);
        _notShown.Add(name.Value);
        _firstNotShown ??= name.Place;
    }

    private void SayWhatIsNotShown()
    {
        if (_firstNotShown is { } place)
        {
            var more = _notShown.Count == 1 ? string.Empty : $" (and {_notShown.Count - 1} more)";
            documents.Messages.Unread(place, $"what this names{more}: it is in none of these exports", "run the command without --filter, and give all pages of it");
        }
    }

    private void ReadPolicies(Export page)
    {
        foreach (var policy in page.Node.Member("Policies").Items)
        {
            var arn = policy.Text("Arn");
            if (arn.IndexOf(":iam::aws:", StringComparison.Ordinal) < 0 && policy.Kind == SyntaxKind.Mapping)
            {
                ReadPolicy(policy, arn, accounts.Of(arn, page));
            }
        }
    }

    private void ReadPolicy(SyntaxNode policy, string arn, AccountBuilder account)
    {
        _shown.Add(arn);
        var name = policy.Member("PolicyName");
        var attached = policy.Number("AttachmentCount");
        var bounds = policy.Number("PermissionsBoundaryUsageCount");
        var holder = new PolicyHolder(name.Value, "AWS::IAM::ManagedPolicy", (name.Kind == SyntaxKind.Missing ? policy : name).Place)
        {
            IsExported = attached > 0 || bounds > 0,
        };
        var text = VersionInForce(policy).Member("Document");
        var document = documents.Read(text, KindOf(attached, bounds), account.Account, holder);
        if (document is not null)
        {
            _managed[arn] = document;
        }
        else if (text.Kind == SyntaxKind.Missing)
        {
            documents.Messages.Unread(policy.Place, "this policy, as the version that is in force is not shown", "export it again");
            account.Account.MissesPart(ExportKind.AuthorizationDetails);
        }

        account.Saw(policy.Time("UpdateDate"));
        account.Policies.Add(new ManagedPolicy(name.Value, arn, document, holder.Place)
        {
            AttachmentCount = attached,
            BoundaryCount = bounds,
            Updated = policy.Time("UpdateDate"),
        });
    }

    /// <summary>Of all versions one is in force; the others grant nothing.</summary>
    private static SyntaxNode VersionInForce(SyntaxNode policy)
    {
        var inForce = policy.Text("DefaultVersionId");
        var only = default(SyntaxNode);
        foreach (var version in policy.List("PolicyVersionList"))
        {
            if (version.IsTrue("IsDefaultVersion") || (inForce.Length > 0 && version.Member("VersionId").Is(inForce)))
            {
                return version;
            }

            only = version;
        }

        return policy.Member("PolicyVersionList").Count == 1 ? only : default;
    }

    private static KindJudgement KindOf(int? attached, int? bounds) => (attached > 0, bounds > 0) switch
    {
        (true, false) => Inline,
        (false, true) => KindJudgement.Certain(PolicyKind.Boundary),
        _ => new KindJudgement(PolicyKind.Identity, PolicyKinds.Identity | PolicyKinds.Boundary, "as it is a managed policy"),
    };

    private void ReadEntities(Export page)
    {
        ReadEntities(page, "GroupDetailList", "GroupName", "GroupPolicyList", ToGroup);
        ReadEntities(page, "UserDetailList", "UserName", "UserPolicyList", ToUser);
        ReadEntities(page, "RoleDetailList", "RoleName", "RolePolicyList", ToRole);
    }

    private void ReadEntities(Export page, string list, string nameMember, string inlineName, Func<SyntaxNode, SyntaxNode, AccountBuilder, IamIdentity> toIdentity)
    {
        foreach (var node in page.Node.Member(list).Items)
        {
            var account = accounts.Of(node.Text("Arn"), page);
            var identity = toIdentity(node, node.Member(nameMember), account);
            account.Saw(identity.Created);
            inventory.Add(identity);
            _identities.Add((identity, node, inlineName));
        }
    }

    private Group ToGroup(SyntaxNode node, SyntaxNode name, AccountBuilder account)
    {
        var group = new Group(Name(name), Place(node, name))
        {
            Path = PathOf(node),
            Arn = node.Text("Arn"),
            Account = account.Account,
            Created = node.Time("CreateDate"),
            MayHaveOtherMembers = !account.Account.HasAll(ExportKind.AuthorizationDetails),
        };
        _groups[(account.Account, name.Value)] = group;
        account.Groups.Add(group);
        return group;
    }

    private User ToUser(SyntaxNode node, SyntaxNode name, AccountBuilder account)
    {
        var user = new User(Name(name), Place(node, name))
        {
            Path = PathOf(node),
            Arn = node.Text("Arn"),
            Account = account.Account,
            Created = node.Time("CreateDate"),
            Tags = TagsOf(node),
            AreTagsKnown = node.Member("Tags").Kind == SyntaxKind.Sequence,
            Boundary = BoundaryOf(node),
        };
        account.Users.Add(user);
        return user;
    }

    private Role ToRole(SyntaxNode node, SyntaxNode name, AccountBuilder account)
    {
        var used = node.Member("RoleLastUsed");
        var lastUsed = used.Time("LastUsedDate");
        var role = new Role(Name(name), Place(node, name))
        {
            Path = PathOf(node),
            Arn = node.Text("Arn"),
            Account = account.Account,
            Created = node.Time("CreateDate"),
            Tags = TagsOf(node),
            AreTagsKnown = node.Member("Tags").Kind == SyntaxKind.Sequence,
            Boundary = BoundaryOf(node),
            Origin = RolesOfAws.OriginOf(name.Value, node.Text("Path"), name),
            TrustPolicy = documents.Read(node.Member("AssumeRolePolicyDocument"), KindJudgement.Certain(PolicyKind.Trust), account.Account),
            LastUsed = lastUsed is not null ? new ReportedTime(lastUsed, false) : used.Kind == SyntaxKind.Mapping ? ReportedTime.None : ReportedTime.Unknown,
        };
        account.Roles.Add(role);
        account.Account.UsesIdentityCenter |= RolesOfAws.IsOfIdentityCenter(name.Value);
        account.Saw(lastUsed);
        return role;
    }

    private void Attach(IamIdentity identity, SyntaxNode node, string inlineName)
    {
        foreach (var policy in node.List(inlineName))
        {
            var name = policy.Member("PolicyName");
            var document = documents.Read(policy.Member("PolicyDocument"), Inline, identity.Account);
            _attachments.Add(new PolicyAttachment(identity, Name(name), document, Place(policy, name), IsInline: true, Guard.Always));
        }

        foreach (var policy in node.List("AttachedManagedPolicies"))
        {
            var arn = policy.Member("PolicyArn");
            _managed.TryGetValue(arn.Value, out var document);
            NoteIfNotShown(arn, identity.Account);
            _attachments.Add(new PolicyAttachment(identity, Shared(arn.Value), document, Place(policy, arn), IsInline: false, Guard.Always));
        }

        if (identity is User { Account: { } account } user)
        {
            AddMemberships(user, node, account);
        }
    }

    private void AddMemberships(User user, SyntaxNode node, Account account)
    {
        foreach (var name in node.List("GroupList"))
        {
            if (!_groups.TryGetValue((account, name.Value), out var group))
            {
                // The export was asked for users alone: the group is there, and what it grants is not known.
                group = new Group(Name(name), name.Place) { Account = account, Origin = new Origin(OriginKind.External, null, "a group that the export does not show") };
                _groups.Add((account, name.Value), group);
                NoteIfNotShown(name, account);
            }

            _memberships.Add(new GroupMembership(user, group, name.Place, Guard.Always));
        }
    }

    private PermissionsBoundary? BoundaryOf(SyntaxNode node)
    {
        var boundary = node.Member("PermissionsBoundary");
        var arn = boundary.Member("PermissionsBoundaryArn");
        if (arn.Kind == SyntaxKind.Missing)
        {
            return null;
        }

        _managed.TryGetValue(arn.Value, out var document);
        return new PermissionsBoundary(arn.Place, Name(arn), document);
    }

    private Value? PathOf(SyntaxNode node) => node.Member("Path") is { IsScalar: true } path ? Shared(path.Value) : null;

    private ImmutableArray<KeyValuePair<string, string>> TagsOf(SyntaxNode node) =>
        [.. node.Member("Tags").Count == 0 ? [] : node.List("Tags").Select(tag => new KeyValuePair<string, string>(Shared(tag.Text("Key")).Text!, Shared(tag.Text("Value")).Text!))];

    /// <summary>Paths, tags and policies are the same for many users.</summary>
    private Value Shared(string text)
    {
        if (!_values.TryGetValue(text, out var value))
        {
            value = Value.Known(text);
            _values.Add(text, value);
        }

        return value;
    }

    private static Value Name(SyntaxNode name) => Value.Known(name.Value);

    private static Text.Place Place(SyntaxNode node, SyntaxNode name) => (name.Kind == SyntaxKind.Missing ? node : name).Place;
}
