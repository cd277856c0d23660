using PolicyLint.Model;
using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Reading.Templates;

/// <summary>The users, groups and roles of a template, and what ties policies and members to them, in both directions.</summary>
internal sealed class TemplateIdentities(TemplateValues values, InventoryBuilder inventory)
{
    private const string IamPrefix = "AWS::IAM::";

    private readonly Dictionary<string, IamIdentity> _byLogicalId = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Noun, Value Name), IamIdentity> _byName = [];
    private readonly Dictionary<string, PolicyDocument> _managed = new(StringComparer.Ordinal);

    /// <summary>Declares the managed policies first, so that boundaries and attachments find them.</summary>
    public void AddPolicy(TemplateResource resource, FoundPolicy policy)
    {
        if (policy.Property.Use == PropertyUse.IdentityOrBoundary)
        {
            _managed[resource.LogicalId] = policy.Document;
        }
    }

    public void AddIdentity(TemplateResource resource, PolicyDocument? trust)
    {
        if (Create(resource, trust) is not { } identity)
        {
            return;
        }

        Add(resource.LogicalId, identity);
    }

    /// <summary>A role that SAM makes for a function or a state machine.</summary>
    public Role AddServerlessRole(TemplateResource resource, SyntaxNode boundary, PolicyDocument? trust)
    {
        var name = resource.LogicalId + "Role";
        var role = new Role(Value.Known(name), resource.Name.Place)
        {
            Guard = resource.Guard,
            Origin = new Origin(OriginKind.Synthesised, resource.Name.Place, "the role of " + resource.LogicalId),
            TrustPolicy = trust,
            Boundary = BoundaryOf(boundary),
        };
        Add(name, role);
        return role;
    }

    public void Attach(IamIdentity identity, Value name, PolicyDocument? document, Place place, bool isInline, Guard guard) =>
        inventory.Add(new PolicyAttachment(identity, name, document, place, isInline, guard));

    /// <summary>Attaches managed policies by ARN or reference; the content of those elsewhere is not known.</summary>
    public void AttachManaged(IamIdentity identity, SyntaxNode arns, Guard guard)
    {
        foreach (var (leaf, leafGuard) in TemplateLeaves.Of(values, arns, guard))
        {
            foreach (var name in ValueText.Alternatives(leaf.Value))
            {
                Attach(identity, name, ManagedPolicy(name), leaf.Place, isInline: false, leafGuard);
            }
        }
    }

    /// <summary>Attaches what the resource holds or names: inline policies, managed ones, groups, and its targets.</summary>
    public void Connect(TemplateResource resource, IReadOnlyList<FoundPolicy> policies)
    {
        if (_byLogicalId.TryGetValue(resource.LogicalId, out var identity) && resource.Type.StartsWith(IamPrefix, StringComparison.Ordinal))
        {
            foreach (var policy in policies.Where(policy => policy.Property.Use == PropertyUse.Identity))
            {
                Attach(identity, policy.Name, policy.Document, policy.Node.Place, isInline: true, policy.Guard);
            }

            AttachManaged(identity, resource.Properties.Member("ManagedPolicyArns"), resource.Guard);
            AddToGroups(identity, resource.Properties.Member("Groups"), resource.Guard);
            return;
        }

        ConnectTargets(resource, policies);
    }

    private void ConnectTargets(TemplateResource resource, IReadOnlyList<FoundPolicy> policies)
    {
        switch (resource.Type)
        {
            case "AWS::IAM::Policy" or "AWS::IAM::ManagedPolicy":
                AttachTo(resource, policies, "Users", "user");
                AttachTo(resource, policies, "Groups", "group");
                AttachTo(resource, policies, "Roles", "role");
                break;
            case "AWS::IAM::UserPolicy":
                AttachTo(resource, policies, "UserName", "user");
                break;
            case "AWS::IAM::GroupPolicy":
                AttachTo(resource, policies, "GroupName", "group");
                break;
            case "AWS::IAM::RolePolicy":
                AttachTo(resource, policies, "RoleName", "role");
                break;
            case "AWS::IAM::UserToGroupAddition":
                AddMembers(resource);
                break;
        }
    }

    private void AttachTo(TemplateResource resource, IReadOnlyList<FoundPolicy> policies, string property, string noun)
    {
        var isInline = resource.Type != "AWS::IAM::ManagedPolicy";
        foreach (var (leaf, guard) in TemplateLeaves.Of(values, resource.Properties.Member(property), resource.Guard))
        {
            foreach (var identity in ValueText.Alternatives(leaf.Value).Select(name => Find(name, noun, leaf.Place)))
            {
                foreach (var policy in policies)
                {
                    Attach(identity, policy.Name, policy.Document, leaf.Place, isInline, guard.And(policy.Guard));
                }
            }
        }
    }

    private void AddToGroups(IamIdentity identity, SyntaxNode groups, Guard guard)
    {
        if (identity is not User user)
        {
            return;
        }

        foreach (var (leaf, leafGuard) in TemplateLeaves.Of(values, groups, guard))
        {
            AddMembership(user, leaf.Value, leaf.Place, leafGuard);
        }
    }

    private void AddMembers(TemplateResource addition)
    {
        var group = values.Of(addition.Properties.Member("GroupName"));
        foreach (var (leaf, guard) in TemplateLeaves.Of(values, addition.Properties.Member("Users"), addition.Guard))
        {
            foreach (var name in ValueText.Alternatives(leaf.Value))
            {
                AddMembership((User)Find(name, "user", leaf.Place), group, leaf.Place, guard);
            }
        }
    }

    private void AddMembership(User user, Value groups, Place place, Guard guard)
    {
        foreach (var name in ValueText.Alternatives(groups))
        {
            inventory.Add(new GroupMembership(user, (Group)Find(name, "group", place), place, guard));
        }
    }

    private IamIdentity? Create(TemplateResource resource, PolicyDocument? trust)
    {
        var boundary = BoundaryOf(resource.Properties.Member("PermissionsBoundary"));
        var place = resource.Name.Place;
        return resource.Type switch
        {
            "AWS::IAM::User" => new User(NameOf(resource, "UserName"), place) { Guard = resource.Guard, Origin = resource.Origin, Boundary = boundary },
            "AWS::IAM::Group" => new Group(NameOf(resource, "GroupName"), place) { Guard = resource.Guard, Origin = resource.Origin },
            "AWS::IAM::Role" => new Role(NameOf(resource, "RoleName"), place)
            {
                Guard = resource.Guard,
                Origin = resource.Origin,
                Boundary = boundary,
                TrustPolicy = trust,
            },
            _ => null,
        };
    }

    private void Add(string logicalId, IamIdentity identity)
    {
        inventory.Add(identity);
        _byLogicalId[logicalId] = identity;
        _byName[(identity.Noun, identity.Name)] = identity;
    }

    /// <summary>The identity that a name or a reference means. One that the template does not make is made here as external.</summary>
    private IamIdentity Find(Value name, string noun, Place place)
    {
        if (ReferenceIn(name) is { } reference && _byLogicalId.TryGetValue(reference.LogicalId, out var declared) && declared.Noun == noun)
        {
            return declared;
        }

        if (_byName.TryGetValue((noun, name), out var known))
        {
            return known;
        }

        var origin = new Origin(OriginKind.External, place, noun + " that the template does not make");
        IamIdentity external = noun switch
        {
            "user" => new User(name, place) { Origin = origin },
            "group" => new Group(name, place) { Origin = origin },
            _ => new Role(name, place) { Origin = origin },
        };
        inventory.Add(external);
        _byName[(noun, name)] = external;
        return external;
    }

    private PermissionsBoundary? BoundaryOf(SyntaxNode node)
    {
        if (node.Kind == SyntaxKind.Missing || (FunctionCall.Of(node) is { } call && TemplateValues.IsNoValue(call)))
        {
            return null;
        }

        var name = values.Of(node);
        return new PermissionsBoundary(node.Place, name, ManagedPolicy(name));
    }

    private PolicyDocument? ManagedPolicy(Value name) =>
        ReferenceIn(name) is { } reference && _managed.TryGetValue(reference.LogicalId, out var document) ? document : null;

    private static TemplateReference? ReferenceIn(Value name) => (name as UnknownValue)?.Hole.Identity as TemplateReference;

    private Value NameOf(TemplateResource resource, string property)
    {
        var node = resource.Properties.Member(property);
        return node.Kind == SyntaxKind.Missing ? Value.Known(resource.LogicalId) : values.Of(node);
    }
}
