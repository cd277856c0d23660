using PolicyLint.Model;
using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Reading.Templates;

/// <summary>Declares the users, groups, roles and permission sets of a template.</summary>
internal sealed class TemplateIdentities(
    TemplateValues values, TemplateReferences references, IdentityIndex index, InventoryBuilder inventory)
{
    public void Declare(TemplateResource resource, PolicyDocument? trust)
    {
        if (Create(resource, trust) is not { } identity)
        {
            return;
        }

        index.Declare(values.Scope.Name, resource.LogicalId, identity);
        if (identity is User user)
        {
            AddLoginProfile(user, resource);
        }
    }

    /// <summary>A role that SAM makes for a function or a state machine, or for what starts it.</summary>
    public void DeclareServerlessRole(string name, Place place, Guard guard, SyntaxNode boundary, TemplateTags tags, PolicyDocument? trust)
    {
        var role = new Role(Value.Known(name), place)
        {
            LogicalId = name,
            Guard = guard,
            Origin = new Origin(OriginKind.Synthesised, place, "the role that SAM makes as " + name),
            TrustPolicy = trust,
            Boundary = BoundaryOf(boundary),
            IsExported = references.IsExported(name),
            Tags = tags.Tags,
            AreTagsKnown = tags.AreKnown,
        };
        index.Declare(values.Scope.Name, name, role);
    }

    private IamIdentity? Create(TemplateResource resource, PolicyDocument? trust)
    {
        var properties = resource.Properties;
        var place = resource.Name.Place;
        var path = properties.Member("Path") is { Kind: not SyntaxKind.Missing } node ? values.Of(node) : null;
        var isExported = references.IsExported(resource.LogicalId);
        var tags = TemplateTags.Of(values.Scope, properties.Member("Tags"));
        return resource.Type switch
        {
            "AWS::IAM::User" => new User(NameOf(resource, "UserName"), place)
            {
                LogicalId = resource.LogicalId,
                Path = path,
                IsExported = isExported,
                Guard = resource.Guard,
                Origin = resource.Origin,
                Tags = tags.Tags,
                AreTagsKnown = tags.AreKnown,
                Boundary = BoundaryOf(properties.Member("PermissionsBoundary")),
            },
            "AWS::IAM::Group" => new Group(NameOf(resource, "GroupName"), place)
            {
                LogicalId = resource.LogicalId,
                Path = path,
                IsExported = isExported,
                Guard = resource.Guard,
                Origin = resource.Origin,
            },
            "AWS::IAM::Role" => new Role(NameOf(resource, "RoleName"), place)
            {
                LogicalId = resource.LogicalId,
                Path = path,
                IsExported = isExported,
                Guard = resource.Guard,
                Origin = resource.Origin,
                Tags = tags.Tags,
                AreTagsKnown = tags.AreKnown,
                Boundary = BoundaryOf(properties.Member("PermissionsBoundary")),
                TrustPolicy = trust,
            },
            "AWS::SSO::PermissionSet" => new PermissionSet(NameOf(resource, "Name"), place)
            {
                LogicalId = resource.LogicalId,
                IsExported = isExported,
                Guard = resource.Guard,
                Origin = resource.Origin,
                Boundary = PermissionSetBoundary(properties.Member("PermissionsBoundary")),
            },
            _ => null,
        };
    }

    private void AddLoginProfile(User user, TemplateResource resource)
    {
        foreach (var place in PropertyWalk.Find(values, resource.Properties, "LoginProfile", resource.Guard))
        {
            if (place.Node.Kind != SyntaxKind.Mapping)
            {
                continue;
            }

            var passwords = TemplateLeaves.Of(values, place.Node.Member("Password"), place.Guard);
            inventory.Add(new LoginProfile(user, place.Node.Place)
            {
                Guard = place.Guard,
                Passwords = [.. passwords.Select(leaf => leaf.Leaf)],
                IsResetRequired = IsTrue(place.Node.Member("PasswordResetRequired")),
            });
        }
    }

    private Answer IsTrue(SyntaxNode node)
    {
        if (node.Kind == SyntaxKind.Missing)
        {
            return Answer.No;
        }

        return values.Of(node).Text switch
        {
            null => Answer.Maybe,
            var text when text.Equals("true", StringComparison.OrdinalIgnoreCase) => Answer.Yes,
            _ => Answer.No,
        };
    }

    private PermissionsBoundary? PermissionSetBoundary(SyntaxNode node)
    {
        var arn = node.Member("ManagedPolicyArn");
        return BoundaryOf(arn.Kind == SyntaxKind.Missing ? node.Member("CustomerManagedPolicyReference").Member("Name") : arn);
    }

    private PermissionsBoundary? BoundaryOf(SyntaxNode node)
    {
        if (node.Kind == SyntaxKind.Missing || (FunctionCall.Of(node) is { } call && TemplateValues.IsNoValue(call)))
        {
            return null;
        }

        var name = values.Of(node);
        return new PermissionsBoundary(node.Place, name, index.Policy(name));
    }

    private Value NameOf(TemplateResource resource, string property)
    {
        var node = resource.Properties.Member(property);
        return node.Kind == SyntaxKind.Missing ? Value.Known(resource.LogicalId) : values.Of(node);
    }
}
