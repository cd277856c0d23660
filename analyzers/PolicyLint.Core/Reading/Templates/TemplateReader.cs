using PolicyLint.Model;
using PolicyLint.Syntax;

namespace PolicyLint.Reading.Templates;

/// <summary>
/// Reads a CloudFormation template, also one of SAM or one that AWS CDK made: every policy with its kind, and the users, groups and
/// roles it hangs on.
/// </summary>
internal sealed class TemplateReader
{
    private readonly SyntaxNode _template;
    private readonly TemplateValues _values;
    private readonly TemplateDocuments _documents;
    private readonly InventoryBuilder _inventory;
    private readonly TemplateIdentities _identities;
    private readonly HashSet<string> _boundaries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<FoundPolicy>> _policies = new(StringComparer.Ordinal);

    private TemplateReader(SyntaxNode template, InventoryBuilder inventory, List<SyntaxTree> trees, TemplateMessages messages)
    {
        _template = template;
        _inventory = inventory;
        _values = new TemplateValues(new TemplateScope(template.Place.Source.Name, template), messages);
        _documents = new TemplateDocuments(_values, trees);
        _identities = new TemplateIdentities(_values, inventory);
    }

    /// <summary>Adds what a template holds.</summary>
    /// <param name="template">The root of the template.</param>
    /// <param name="inventory">Takes policies and identities.</param>
    /// <param name="trees">Takes the trees of documents inside strings.</param>
    /// <param name="messages">Takes what cannot be read.</param>
    public static void Read(SyntaxNode template, InventoryBuilder inventory, List<SyntaxTree> trees, TemplateMessages messages) =>
        new TemplateReader(template, inventory, trees, messages).Read();

    private void Read()
    {
        SayAliases();
        var resources = Resources();
        foreach (var resource in resources)
        {
            CollectBoundary(resource.Properties);
        }

        foreach (var globals in _template.Member("Globals").Members)
        {
            CollectBoundary(globals.Value);
        }

        foreach (var resource in resources)
        {
            _policies[resource.LogicalId] = ReadPolicies(resource);
            SayWhatIsElsewhere(resource);
        }

        foreach (var resource in resources)
        {
            var trust = _policies[resource.LogicalId].Find(policy => policy.Property.Use == PropertyUse.Trust)?.Document;
            _identities.AddIdentity(resource, trust);
        }

        foreach (var resource in resources)
        {
            _identities.Connect(resource, _policies[resource.LogicalId]);
            ReadServerless(resource);
        }
    }

    private void SayAliases()
    {
        if (Aliases.First(_template) is { Kind: not SyntaxKind.Missing } alias)
        {
            _values.Messages.Note(alias, "an alias refers to this, and CloudFormation itself knows no aliases", "package the template before it is deployed, or write the value out");
        }
    }

    private List<TemplateResource> Resources()
    {
        var resources = new List<TemplateResource>();
        foreach (var member in _template.Member("Resources").Members)
        {
            if (FunctionCall.IsName(member.Name.Value))
            {
                _values.Messages.NotKnown(member.Name, "a macro, a loop or an included file makes resources here", "check the processed template too");
                continue;
            }

            resources.Add(ToResource(member));
        }

        return resources;
    }

    private TemplateResource ToResource(SyntaxMember member)
    {
        var condition = member.Value.Member(FunctionCall.Condition);
        var guard = condition.Kind == SyntaxKind.String ? Guard.Always.And(_values.Scope.Term(condition.Value, holds: true)) : Guard.Always;
        var pathNode = member.Value.Member("Metadata").Member("aws:cdk:path");
        var path = pathNode.Value;
        if (path.Length > 0)
        {
            _values.Messages.Constructs.Add(new Construct(member.Value.Place, pathNode.Place, path));
        }

        return new TemplateResource(
            member.Name.Value, member.Name, member.Value.Member("Type").Value, member.Value.Member("Properties"), guard, FrameworkRoles.OriginOf(path));
    }

    private void CollectBoundary(SyntaxNode properties)
    {
        foreach (var (leaf, _) in TemplateLeaves.Of(_values, properties.Member("PermissionsBoundary"), Guard.Always))
        {
            if (leaf.Value is UnknownValue { Hole.Identity: TemplateReference reference })
            {
                _boundaries.Add(reference.LogicalId);
            }
        }
    }

    private List<FoundPolicy> ReadPolicies(TemplateResource resource)
    {
        var policies = new List<FoundPolicy>();
        foreach (var property in PolicyProperties.Of(resource.Type))
        {
            foreach (var place in PropertyWalk.Find(_values, resource.Properties, property.Path, resource.Guard))
            {
                if (Read(resource, property, place) is not { } document)
                {
                    continue;
                }

                var policy = new FoundPolicy(property, document, NameOf(resource, place), place.Node, place.Guard);
                _inventory.Add(document);
                _identities.AddPolicy(resource, policy);
                policies.Add(policy);
            }
        }

        if (StructuredPermissions.Read(resource, _values) is { } permission)
        {
            _inventory.Add(permission);
        }

        return policies;
    }

    private PolicyDocument? Read(TemplateResource resource, PolicyProperty property, PropertyPlace place)
    {
        switch (property.Use)
        {
            case PropertyUse.Iot:
                _values.Messages.NotKnown(resource.Name, "policies of AWS IoT are evaluated in their own way and are not judged", "review it by hand");
                return null;
            case PropertyUse.PermissionTemplate:
                _values.Messages.NotKnown(resource.Name, "a permission of AWS RAM has no principal and no resource, and is not judged", "review it by hand");
                return null;
            case PropertyUse.ResourceStatement:
                return _documents.ReadStatement(place, KindJudgement.Certain(PolicyKind.Resource, resource.Type), resource.Origin);
            case PropertyUse.Organization:
                return OrganizationKind(resource) is { } kind ? _documents.Read(place, kind, resource.Origin) : null;
            default:
                return _documents.Read(place, KindOf(resource, property), resource.Origin);
        }
    }

    private KindJudgement KindOf(TemplateResource resource, PolicyProperty property) => property.Use switch
    {
        PropertyUse.IdentityOrBoundary => ManagedKind(resource),
        PropertyUse.Trust => KindJudgement.Certain(PolicyKind.Trust, resource.Type),
        PropertyUse.Resource => KindJudgement.Certain(PolicyKind.Resource, resource.Type),
        PropertyUse.Endpoint => KindJudgement.Certain(PolicyKind.Endpoint, resource.Type),
        PropertyUse.Session => KindJudgement.Certain(PolicyKind.Session, resource.Type),
        _ => KindJudgement.Certain(PolicyKind.Identity, resource.Type),
    };

    private KindJudgement ManagedKind(TemplateResource resource)
    {
        const PolicyKinds Possible = PolicyKinds.Identity | PolicyKinds.Boundary;
        return _boundaries.Contains(resource.LogicalId) && !IsAttached(resource)
            ? new KindJudgement(PolicyKind.Boundary, Possible, "as a PermissionsBoundary refers to it", resource.Type)
            : new KindJudgement(PolicyKind.Identity, Possible, "as it is a managed policy", resource.Type);
    }

    private static bool IsAttached(TemplateResource policy)
    {
        var properties = policy.Properties;
        return properties.Member("Users").Count + properties.Member("Groups").Count + properties.Member("Roles").Count > 0;
    }

    private KindJudgement? OrganizationKind(TemplateResource resource)
    {
        var type = resource.Properties.Member("Type");
        switch (_values.Of(type).Text)
        {
            case "SERVICE_CONTROL_POLICY":
                return KindJudgement.Certain(PolicyKind.ServiceControl, resource.Type);
            case "RESOURCE_CONTROL_POLICY":
                return KindJudgement.Certain(PolicyKind.ResourceControl, resource.Type);
            case null:
                _values.Messages.NotKnown(resource.Name, "the type of this organization's policy is not in the template", "write the type here");
                return null;
            default:
                return null;
        }
    }

    private Value NameOf(TemplateResource resource, PropertyPlace place)
    {
        foreach (var property in new[] { "PolicyName", "ManagedPolicyName" })
        {
            var node = place.Parent.Member(property);
            if (node.Kind != SyntaxKind.Missing)
            {
                return _values.Of(node);
            }
        }

        return Value.Known(resource.LogicalId);
    }

    private void ReadServerless(TemplateResource resource)
    {
        if (resource.Type is not ("AWS::Serverless::Function" or "AWS::Serverless::StateMachine"))
        {
            return;
        }

        var globals = _template.Member("Globals").Member(resource.Type.Substring("AWS::Serverless::".Length));
        var trust = _policies[resource.LogicalId].Find(policy => policy.Property.Use == PropertyUse.Trust)?.Document;
        new ServerlessRole(_values, _documents, _inventory, _identities).Read(resource, globals, trust);
    }

    private void SayWhatIsElsewhere(TemplateResource resource)
    {
        switch (resource.Type)
        {
            case "AWS::CloudFormation::Stack" or "AWS::Serverless::Application":
                _values.Messages.NotKnown(resource.Name, "the policies of a nested stack are in its own template", "lint that template too");
                break;
            case "AWS::CloudFormation::StackSet" when resource.Properties.Member("TemplateBody").Kind != SyntaxKind.Missing:
                _values.Messages.NotKnown(resource.Name, "the template in a stack set is not read", "lint it in a file of its own");
                break;
            case "AWS::Serverless::Connector":
                _values.Messages.NotKnown(resource.Name, "the policies that a connector makes are not read", "check the processed template too");
                break;
            case var type when type.EndsWith("::MODULE", StringComparison.Ordinal):
                _values.Messages.NotKnown(resource.Name, "the policies of a module are not in this template", "check the processed template too");
                break;
            default:
                UnlistedPolicies.Say(resource, _values.Messages);
                break;
        }
    }
}
