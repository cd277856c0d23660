using PolicyLint.Model;
using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Reading.Templates;

/// <summary>
/// Reads a CloudFormation template, also one of SAM or one that AWS CDK made: every policy with its kind, and the users, groups and
/// roles it hangs on.
/// </summary>
internal sealed class TemplateReader
{
    private const string NestedStack = "AWS::CloudFormation::Stack";

    private readonly SyntaxNode _template;
    private readonly TemplateApp _app;
    private readonly TemplateValues _values;
    private readonly TemplateDocuments _documents;
    private readonly InventoryBuilder _inventory;
    private readonly IdentityIndex _index;
    private readonly TemplateAttachments _attachments;
    private readonly ServerlessReader _serverless;
    private readonly Dictionary<SyntaxNode, List<FoundPolicy>> _policies = [];
    private List<TemplateResource> _resources = [];
    private TemplateReferences? _references;

    /// <param name="template">The root of the template.</param>
    /// <param name="app">The templates that are read together, this one among them.</param>
    /// <param name="trees">Takes the trees of documents inside strings.</param>
    /// <param name="messages">Takes what cannot be read.</param>
    public TemplateReader(SyntaxNode template, TemplateApp app, List<SyntaxTree> trees, TemplateMessages messages)
    {
        _template = template;
        _app = app;
        _inventory = app.Inventory;
        _index = app.Index;
        _values = new TemplateValues(new TemplateScope(template.Place.Source.Name, template, app), messages);
        _documents = new TemplateDocuments(_values, trees);
        _attachments = new TemplateAttachments(_values, _index, _inventory);
        _serverless = new ServerlessReader(template, _values, _documents, _inventory, _index, _attachments);
    }

    public string Name => _values.Scope.Name;

    public bool IsWhole => _values.Messages.IsWhole && _values.Scope.IsWhole && !References.HasUnreadImport;

    private TemplateReferences References => _references ??= TemplateReferences.In(_values.Scope, _resources, _template.Member("Outputs"));

    /// <summary>The first step: what others refer to.</summary>
    public void FindResources()
    {
        SayAliases();
        DoubledNames.Say(_template, _values.Messages);
        _values.Messages.NotKnown(_values.Scope.Transforms.FirstUnknown, "a macro may add or change policies of this template", "check the processed template too");
        _values.Messages.Ignores.ReadMetadata(_template.Member("Metadata"), _template.Place);
        _resources = Resources();
        NoteConstructs("Outputs");
        NoteConstructs("Parameters");
        foreach (var resource in _resources)
        {
            CollectBoundary(resource.Properties);
            CollectSessionPolicies(resource);
            CollectNested(resource);
        }

        foreach (var globals in _template.Member("Globals").Members)
        {
            CollectBoundary(globals.Value);
        }
    }

    public void ReadPolicies()
    {
        _serverless.ReadGlobals();
        foreach (var resource in _resources)
        {
            _policies[resource.Name] = ReadPolicies(resource);
            InlinePolicies.SayMistakes(resource, _values.Messages);
            SayWhatIsElsewhere(resource);
        }
    }

    /// <summary>The last step: what ties the policies and identities of all templates together.</summary>
    public void Connect()
    {
        foreach (var resource in _resources)
        {
            _attachments.Connect(resource, _policies[resource.Name]);
            _serverless.Read(resource);
        }
    }

    /// <summary>The value of a node, without a word on what is wrong there: that is said where it is read.</summary>
    public Value Quietly(SyntaxNode node) => new TemplateValues(_values.Scope, new TemplateMessages()).Of(node);

    public SyntaxNode Output(string name) => _template.Member("Outputs").Member(name).Member("Value");

    /// <summary>The exports whose names are known.</summary>
    public bool HasParameter(string name) => _values.Scope.Parameter(name) is not null;

    public IEnumerable<(string Name, SyntaxNode Value)> Exports()
    {
        foreach (var output in _template.Member("Outputs").Members)
        {
            var name = output.Value.Member("Export").Member("Name");
            if (name.Kind != SyntaxKind.Missing && Quietly(name).Text is { } text)
            {
                yield return (text, output.Value.Member("Value"));
            }
        }
    }

    public void ReadIdentities()
    {
        var identities = new TemplateIdentities(_values, References, _index, _inventory);
        foreach (var resource in _resources)
        {
            var trust = _policies[resource.Name].Find(policy => policy.Property.Use == PropertyUse.Trust)?.Document;
            if (ServerlessReader.HasRole(resource))
            {
                _serverless.DeclareRole(identities, resource, trust);
            }
            else
            {
                identities.Declare(resource, trust);
            }
        }

        var credentials = new TemplateCredentials(_values, References, _index, _inventory);
        foreach (var resource in _resources)
        {
            credentials.Add(resource);
        }

        new TemplateOthers(_values, References, _index, _inventory).Add(_resources);
    }

    private void SayAliases()
    {
        if (_template.Tree.FirstExpanded() is { Kind: not SyntaxKind.Missing } alias)
        {
            _values.Messages.Note(alias, "an alias refers to this, and CloudFormation itself knows no aliases", "package the template before it is deployed, or write the value out");
        }
    }

    private List<TemplateResource> Resources()
    {
        var resources = new List<TemplateResource>();
        foreach (var section in _template.Members)
        {
            if (section.Name.Is("Resources"))
            {
                AddResources(section.Value, resources);
            }
        }

        return resources;
    }

    private void AddResources(SyntaxNode section, List<TemplateResource> resources)
    {
        foreach (var member in section.Members)
        {
            if (FunctionCall.IsName(member.Name))
            {
                _values.Messages.NotKnown(member.Name, "a macro, a loop or an included file makes resources here", "check the processed template too");
                continue;
            }

            SayFunction(member.Value);
            resources.Add(ToResource(member));
        }
    }

    /// <summary>A resource that is a function, or has one beside its type, is not all that is written.</summary>
    private void SayFunction(SyntaxNode resource)
    {
        if (FunctionCall.Of(resource) is not null)
        {
            _values.Messages.NotKnown(resource, "a macro, a loop or an included file makes this resource", "check the processed template too");
            return;
        }

        foreach (var member in resource.Members)
        {
            if (FunctionCall.IsName(member.Name))
            {
                _values.Messages.NotKnown(member.Name, "a macro or an included file adds to this resource", "check the processed template too");
            }
        }
    }

    private TemplateResource ToResource(SyntaxMember member)
    {
        var condition = member.Value.Member(FunctionCall.Condition);
        var guard = condition.Kind == SyntaxKind.String ? Guard.Always.And(_values.Scope.Term(condition.Value, holds: true)) : Guard.Always;
        var metadata = member.Value.Member("Metadata");
        var whole = WholeOf(member);
        _values.Messages.Ignores.ReadMetadata(metadata, whole);
        var pathNode = metadata.Member("aws:cdk:path");
        var path = pathNode.Value;
        if (path.Length > 0)
        {
            _values.Messages.Constructs.Add(new Construct(whole, pathNode.Place, path));
        }
        else if (_app.Manifest?.Find(Name, member.Name.Value) is { } construct)
        {
            path = construct.Path;
            _values.Messages.Constructs.Add(new Construct(whole, construct.Place, path));
        }

        return new TemplateResource(
            member.Name.Value, member.Name, member.Value.Member("Type").Value, member.Value, member.Value.Member("Properties"), guard, FrameworkRoles.OriginOf(path));
    }

    /// <summary>With its name, at which what is wrong with all of it stands.</summary>
    private static Place WholeOf(SyntaxMember member) => new(member.Name.Tree.Text, TextSpan.FromBounds(member.Name.Span.Start, member.Value.Span.End));

    /// <summary>Only the manifest says which construct made what is no resource.</summary>
    private void NoteConstructs(string section)
    {
        foreach (var member in _app.Manifest is null ? default : _template.Member(section).Members)
        {
            if (_app.Manifest?.Find(Name, member.Name.Value) is { } construct)
            {
                _values.Messages.Constructs.Add(new Construct(WholeOf(member), construct.Place, construct.Path));
            }
        }
    }

    private void CollectBoundary(SyntaxNode properties)
    {
        foreach (var policy in Referred(properties.Member("PermissionsBoundary")))
        {
            _app.AddBoundary(policy);
        }
    }

    /// <summary>Managed policies that limit the sessions of roles: passed when a session is made, or as a guardrail of a chat channel.</summary>
    private void CollectSessionPolicies(TemplateResource resource)
    {
        var property = resource.Type switch
        {
            "AWS::RolesAnywhere::Profile" => "ManagedPolicyArns",
            "AWS::Chatbot::SlackChannelConfiguration" or "AWS::Chatbot::MicrosoftTeamsChannelConfiguration" => "GuardrailPolicies",
            "AWS::EMR::StudioSessionMapping" => "SessionPolicyArn",
            _ => null,
        };
        if (property is null)
        {
            return;
        }

        foreach (var policy in Referred(resource.Properties.Member(property)))
        {
            _app.AddSessionPolicy(policy);
        }
    }

    private IEnumerable<TemplateReference> Referred(SyntaxNode node)
    {
        foreach (var (leaf, _) in TemplateLeaves.Of(_values, node, Guard.Always))
        {
            if (leaf.Value is UnknownValue { Hole.Identity: TemplateReference reference })
            {
                yield return reference with { Attribute = null };
            }
        }
    }

    /// <summary>AWS CDK notes in which file of the app the template of a nested stack is.</summary>
    private void CollectNested(TemplateResource resource)
    {
        if (resource.Type == NestedStack && _values.Scope.NestedFile(resource.LogicalId) is { } file)
        {
            _app.AddNested(this, file, resource.Properties.Member("Parameters"));
        }
    }

    private List<FoundPolicy> ReadPolicies(TemplateResource resource)
    {
        var policies = new List<FoundPolicy>();
        foreach (var property in PolicyProperties.Of(resource.Type))
        {
            if (property.Use == PropertyUse.Serverless)
            {
                continue;
            }

            PolicyHolder? holder = null;
            foreach (var place in PropertyWalk.Find(_values, resource.Properties, property.Path, resource.Guard))
            {
                foreach (var document in Read(resource, property, place))
                {
                    var policy = new FoundPolicy(property, document, NameOf(resource, place), place.Node, place.Guard);
                    _inventory.Add(document, holder ??= HolderOf(resource, property));
                    policies.Add(policy);
                    if (property.Use == PropertyUse.IdentityOrBoundary)
                    {
                        _index.DeclarePolicy(_values.Scope.Name, resource.LogicalId, document, policy.Name);
                    }
                }
            }
        }

        if (StructuredPermissions.Read(resource, _values) is { } permission)
        {
            _inventory.Add(permission, HolderOf(resource, null));
        }

        return policies;
    }

    private PolicyHolder HolderOf(TemplateResource resource, PolicyProperty? property) => new(resource.LogicalId, resource.Type, resource.Name.Place)
    {
        IsExported = References.IsExported(resource.LogicalId),
        Services = property is null ? [] : [.. property.Services],
        Targets = PolicyTargets.Of(resource, _values),
    };

    private IEnumerable<PolicyDocument> Read(TemplateResource resource, PolicyProperty property, PropertyPlace place)
    {
        SayFormat(resource, property, place.Node);
        return property.Use == PropertyUse.IotTemplate
            ? _documents.ReadProvisioningTemplate(place, KindJudgement.Certain(PolicyKind.Iot, resource.Type), resource.Origin)
            : ReadOne(resource, property, place) is { } document ? [document] : [];
    }

    private PolicyDocument? ReadOne(TemplateResource resource, PolicyProperty property, PropertyPlace place) => property.Use switch
    {
        PropertyUse.PermissionTemplate => _documents.ReadPermissionTemplate(place, KindJudgement.Certain(PolicyKind.Resource, resource.Type), resource.Origin),
        PropertyUse.ResourceStatement => _documents.ReadStatement(place, KindJudgement.Certain(PolicyKind.Resource, resource.Type), resource.Origin),
        PropertyUse.Organization => OrganizationKind(resource) is { } kind ? _documents.Read(place, kind, resource.Origin) : null,
        _ => _documents.Read(place, KindOf(resource, property), resource.Origin),
    };

    private void SayFormat(TemplateResource resource, PolicyProperty property, SyntaxNode node)
    {
        if (property.Format == PropertyFormat.Text && node.Kind == SyntaxKind.Mapping && FunctionCall.Of(node) is null)
        {
            _values.Messages.Wrong(node, $"{resource.Type} takes this policy as text, and an object stands here", "write it as JSON in a string");
        }
    }

    private KindJudgement KindOf(TemplateResource resource, PolicyProperty property) => property.Use switch
    {
        PropertyUse.IdentityOrBoundary => ManagedKind(resource),
        PropertyUse.Trust => KindJudgement.Certain(PolicyKind.Trust, resource.Type),
        PropertyUse.Resource => KindJudgement.Certain(PolicyKind.Resource, resource.Type),
        PropertyUse.Endpoint => KindJudgement.Certain(PolicyKind.Endpoint, resource.Type),
        PropertyUse.Session => KindJudgement.Certain(PolicyKind.Session, resource.Type),
        PropertyUse.Iot => KindJudgement.Certain(PolicyKind.Iot, resource.Type),
        _ => KindJudgement.Certain(PolicyKind.Identity, resource.Type),
    };

    private KindJudgement ManagedKind(TemplateResource resource)
    {
        const PolicyKinds Possible = PolicyKinds.Identity | PolicyKinds.Boundary;
        var policy = new TemplateReference(Name, resource.LogicalId, null);
        if (_app.IsBoundary(policy) && !IsAttached(resource))
        {
            return new KindJudgement(PolicyKind.Boundary, Possible, "as a PermissionsBoundary refers to it", resource.Type);
        }

        return _app.IsSessionPolicy(policy) && !IsAttached(resource)
            ? new KindJudgement(PolicyKind.Session, Possible | PolicyKinds.Session, "as sessions are limited by it", resource.Type)
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

    private void SayWhatIsElsewhere(TemplateResource resource)
    {
        switch (resource.Type)
        {
            case NestedStack when _values.Scope.NestedFile(resource.LogicalId) is { } file && _app.Has(file):
                break;
            case NestedStack or "AWS::Serverless::Application":
                _values.Messages.NotKnown(resource.Name, "the policies of a nested stack are in its own template", "lint that template too");
                break;
            case "AWS::CloudFormation::StackSet" when resource.Properties.Member("TemplateBody").Kind != SyntaxKind.Missing:
                _values.Messages.NotKnown(resource.Name, "the template in a stack set is not read", "lint it in a file of its own");
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
