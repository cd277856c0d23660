using PolicyLint.Model;
using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Reading.Templates;

/// <summary>What ties policies and members to the identities of a template, in both directions.</summary>
internal sealed class TemplateAttachments(TemplateValues values, IdentityIndex index, InventoryBuilder inventory)
{
    public void Attach(IamIdentity identity, Value name, PolicyDocument? document, Place place, bool isInline, Guard guard) =>
        inventory.Add(new PolicyAttachment(identity, name, document, place, isInline, guard));

    /// <summary>Attaches managed policies by ARN, name or reference; the content of those elsewhere is not known.</summary>
    public void AttachManaged(IamIdentity identity, SyntaxNode policies, Guard guard)
    {
        foreach (var (leaf, leafGuard) in TemplateLeaves.Of(values, policies, guard))
        {
            foreach (var name in ValueText.Alternatives(leaf.Value))
            {
                Attach(identity, name, index.Policy(name), leaf.Place, isInline: false, leafGuard);
            }
        }
    }

    /// <summary>Attaches what the resource holds or names: inline policies, managed ones, groups, and its targets.</summary>
    public void Connect(TemplateResource resource, IReadOnlyList<FoundPolicy> policies)
    {
        if (index.Declared(values.Scope.Name, resource.LogicalId) is { } identity)
        {
            ConnectOwn(identity, resource, policies);
            return;
        }

        ConnectTargets(resource, policies);
    }

    private void ConnectOwn(IamIdentity identity, TemplateResource resource, IReadOnlyList<FoundPolicy> policies)
    {
        foreach (var policy in policies.Where(policy => policy.Property.Use == PropertyUse.Identity))
        {
            Attach(identity, policy.Name, policy.Document, policy.Node.Place, isInline: true, policy.Guard);
        }

        if (identity is PermissionSet)
        {
            AttachManaged(identity, resource.Properties.Member("ManagedPolicies"), resource.Guard);
            foreach (var place in PropertyWalk.Find(values, resource.Properties, "CustomerManagedPolicyReferences[].Name", resource.Guard))
            {
                AttachManaged(identity, place.Node, place.Guard);
            }

            return;
        }

        AttachManaged(identity, resource.Properties.Member("ManagedPolicyArns"), resource.Guard);
        AddToGroups(identity, resource.Properties.Member("Groups"), resource.Guard);
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
            case "AWS::SSO::Assignment":
                AddAssignment(resource);
                break;
        }
    }

    private void AttachTo(TemplateResource resource, IReadOnlyList<FoundPolicy> policies, string property, string noun)
    {
        var isInline = resource.Type != "AWS::IAM::ManagedPolicy";
        foreach (var (leaf, guard) in TemplateLeaves.Of(values, resource.Properties.Member(property), resource.Guard))
        {
            foreach (var identity in ValueText.Alternatives(leaf.Value).Select(name => index.Find(name, noun, leaf.Place)))
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
                AddMembership((User)index.Find(name, "user", leaf.Place), group, leaf.Place, guard);
            }
        }
    }

    private void AddMembership(User user, Value groups, Place place, Guard guard)
    {
        foreach (var name in ValueText.Alternatives(groups))
        {
            inventory.Add(new GroupMembership(user, (Group)index.Find(name, "group", place), place, guard));
        }
    }

    private void AddAssignment(TemplateResource assignment)
    {
        var properties = assignment.Properties;
        var type = properties.Member("PrincipalType");
        inventory.Add(new PermissionSetAssignment(
            index.Declared(values.Of(properties.Member("PermissionSetArn"))) as PermissionSet,
            values.Of(type),
            type.Kind == SyntaxKind.Missing ? assignment.Name.Place : type.Place,
            values.Of(properties.Member("PrincipalId")),
            values.Of(properties.Member("TargetId")),
            assignment.Name.Place,
            assignment.Guard));
    }
}
