using System.Collections.Immutable;
using PolicyLint.Model;
using PolicyLint.Syntax;

namespace PolicyLint.Reading.Templates;

/// <summary>Adds the access keys, identity providers and instance profiles of a template.</summary>
internal sealed class TemplateCredentials(
    TemplateValues values, TemplateReferences references, IdentityIndex index, InventoryBuilder inventory)
{
    public void Add(TemplateResource resource)
    {
        switch (resource.Type)
        {
            case "AWS::IAM::AccessKey":
                inventory.Add(ToAccessKey(resource));
                break;
            case "AWS::IAM::OIDCProvider":
                inventory.Add(ToProvider(resource, ProviderKind.Oidc, "Url"));
                break;
            case "AWS::IAM::SAMLProvider":
                inventory.Add(ToProvider(resource, ProviderKind.Saml, "Name"));
                break;
            case "AWS::IAM::VirtualMFADevice":
                AddDevice(resource);
                break;
            case "AWS::IAM::InstanceProfile":
                inventory.Add(ToInstanceProfile(resource));
                break;
        }
    }

    private AccessKey ToAccessKey(TemplateResource resource)
    {
        var name = values.Of(resource.Properties.Member("UserName"));
        var status = resource.Properties.Member("Status");
        return new AccessKey(name, resource.Name.Place)
        {
            User = name is OneOfValue ? null : (User)index.Find(name, "user", resource.Name.Place),
            LogicalId = resource.LogicalId,
            Status = status.Kind == SyntaxKind.Missing ? null : values.Of(status),
            Guard = resource.Guard,
            Origin = resource.Origin,
            SecretUses =
            [
                .. references.Of(resource.LogicalId)
                    .Where(use => use.Attribute == "SecretAccessKey")
                    .Select(use => new SecretUse(use.Node.Place, use.Owner?.Type)),
            ],
        };
    }

    /// <summary>A device is one user's; what is there only sometimes is not counted.</summary>
    private void AddDevice(TemplateResource resource)
    {
        foreach (var (leaf, guard) in TemplateLeaves.Of(values, resource.Properties.Member("Users"), resource.Guard))
        {
            if (guard.IsAlways && leaf.Value is not OneOfValue)
            {
                ((User)index.Find(leaf.Value, "user", leaf.Place)).MfaDeviceCount++;
            }
        }
    }

    private Provider ToProvider(TemplateResource resource, ProviderKind kind, string nameProperty)
    {
        var name = resource.Properties.Member(nameProperty);
        return new Provider(kind, name.Kind == SyntaxKind.Missing ? Value.Known(resource.LogicalId) : values.Of(name), resource.Name.Place)
        {
            LogicalId = resource.LogicalId,
            Guard = resource.Guard,
            Origin = resource.Origin,
            Audiences = Leaves(resource, "ClientIdList"),
            Thumbprints = Leaves(resource, "ThumbprintList"),
        };
    }

    private InstanceProfile ToInstanceProfile(TemplateResource resource)
    {
        var name = resource.Properties.Member("InstanceProfileName");
        var roles = ImmutableArray.CreateBuilder<Role>();
        foreach (var (leaf, _) in TemplateLeaves.Of(values, resource.Properties.Member("Roles"), resource.Guard))
        {
            roles.AddRange(ValueText.Alternatives(leaf.Value).Select(role => (Role)index.Find(role, "role", leaf.Place)));
        }

        return new InstanceProfile(name.Kind == SyntaxKind.Missing ? Value.Known(resource.LogicalId) : values.Of(name), resource.Name.Place)
        {
            LogicalId = resource.LogicalId,
            Guard = resource.Guard,
            Origin = resource.Origin,
            Roles = roles.ToImmutable(),
        };
    }

    private ImmutableArray<WrittenValue> Leaves(TemplateResource resource, string property) =>
        [.. TemplateLeaves.Of(values, resource.Properties.Member(property), resource.Guard).Select(leaf => leaf.Leaf)];
}
