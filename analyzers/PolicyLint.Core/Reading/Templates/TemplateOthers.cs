using System.Collections.Immutable;
using PolicyLint.Model;
using PolicyLint.Syntax;

namespace PolicyLint.Reading.Templates;

/// <summary>Adds the resources of a template that are no identity and no policy of their own, with the roles they run with.</summary>
internal sealed class TemplateOthers(
    TemplateValues values, TemplateReferences references, IdentityIndex index, InventoryBuilder inventory)
{
    private readonly Dictionary<string, ImmutableArray<RoleUse>.Builder> _roles = new(StringComparer.Ordinal);

    public void Add(IReadOnlyList<TemplateResource> resources)
    {
        foreach (var resource in resources)
        {
            CollectUses(resource);
        }

        foreach (var resource in resources)
        {
            if (!IsModelled(resource.Type))
            {
                inventory.Add(ToResource(resource));
            }
        }

        AddRoleArns();
    }

    /// <summary>What is wrong with the functions there is no concern here, so nothing is said of it.</summary>
    private void AddRoleArns()
    {
        var quiet = new TemplateValues(values.Scope, new TemplateMessages());
        foreach (var property in references.RoleProperties)
        {
            foreach (var (leaf, _) in property.Node.Kind == SyntaxKind.Mapping && FunctionCall.Of(property.Node) is null ? [] : TemplateLeaves.Of(quiet, property.Node, Guard.Always))
            {
                var named = leaf.Value is UnknownValue { Hole.Identity: TemplateReference { Attribute: null } } ? index.Declared(leaf.Value) as Role : null;
                inventory.Add(new RoleArnUse(property.Owner.Type, property.Name, property.TakesName, leaf.Value, named, leaf.Place));
            }
        }
    }

    /// <summary>Goes from a role, or the instance profile that holds it, to those who refer to it.</summary>
    private void CollectUses(TemplateResource resource)
    {
        switch (resource.Type)
        {
            case "AWS::IAM::Role" when index.Declared(values.Scope.Name, resource.LogicalId) is Role role:
                AddUses(resource.LogicalId, role);
                break;
            case "AWS::IAM::InstanceProfile":
                foreach (var (leaf, _) in TemplateLeaves.Of(values, resource.Properties.Member("Roles"), Guard.Always))
                {
                    if (index.Declared(leaf.Value) is Role held)
                    {
                        AddUses(resource.LogicalId, held);
                    }
                }

                break;
            case "AWS::Serverless::Function" or "AWS::Serverless::StateMachine"
                when index.Declared(values.Scope.Name, resource.LogicalId + "Role") is Role own:
                Roles(resource.LogicalId).Add(new RoleUse(own, resource.Name.Place));
                break;
        }
    }

    private void AddUses(string logicalId, Role role)
    {
        foreach (var use in references.Of(logicalId))
        {
            if (use.Owner is { } owner && use.Attribute is null or "Arn" && !IsModelled(owner.Type) && !IsGrant(owner.Type))
            {
                Roles(owner.LogicalId).Add(new RoleUse(role, use.Node.Place));
            }
        }
    }

    private ImmutableArray<RoleUse>.Builder Roles(string logicalId)
    {
        if (!_roles.TryGetValue(logicalId, out var roles))
        {
            roles = ImmutableArray.CreateBuilder<RoleUse>();
            _roles[logicalId] = roles;
        }

        return roles;
    }

    private Resource ToResource(TemplateResource resource)
    {
        var (arnType, arnText) = ResourceArns.OwnArn(resource.LogicalId, resource.Type);
        return new Resource(resource.LogicalId, resource.Type, resource.Name.Place, () => Properties(resource.Properties))
        {
            Guard = resource.Guard,
            Origin = resource.Origin,
            Roles = _roles.TryGetValue(resource.LogicalId, out var roles) ? roles.ToImmutable() : [],
            ArnType = arnType,
            ArnText = arnText,
        };
    }

    /// <summary>What is wrong in properties without policies is no concern here, so nothing is said of it.</summary>
    private WrittenMap? Properties(SyntaxNode node)
    {
        if (node.Kind != SyntaxKind.Mapping || FunctionCall.Of(node) is not null)
        {
            return null;
        }

        var builder = new WrittenBuilder();
        new TemplateTree(new TemplateValues(values.Scope, new TemplateMessages()), builder).Add(node);
        return (WrittenMap)builder.Complete();
    }

    /// <summary>Whoever is named there is given something, and nothing runs with the role.</summary>
    private static bool IsGrant(string type) => type is "AWS::EKS::AccessEntry" or "AWS::LakeFormation::PrincipalPermissions" or "AWS::LakeFormation::Permissions"
        or "AWS::S3::AccessGrant" or "AWS::EC2::VPCEndpointServicePermissions" or "AWS::LakeFormation::DataLakeSettings";

    private static bool IsModelled(string type) => type.StartsWith("AWS::IAM::", StringComparison.Ordinal)
        ? type is not ("AWS::IAM::ServerCertificate" or "AWS::IAM::VirtualMFADevice" or "AWS::IAM::ServiceLinkedRole")
        : type is "AWS::SSO::PermissionSet" or "AWS::SSO::Assignment";
}
