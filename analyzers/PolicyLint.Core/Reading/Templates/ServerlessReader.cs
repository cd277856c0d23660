using PolicyLint.Model;
using PolicyLint.Syntax;

namespace PolicyLint.Reading.Templates;

/// <summary>Reads what is SAM's own in a template: the roles and permissions that it makes, connectors, and the section Globals.</summary>
internal sealed class ServerlessReader
{
    private readonly TemplateValues _values;
    private readonly TemplateDocuments _documents;
    private readonly InventoryBuilder _inventory;
    private readonly IdentityIndex _index;
    private readonly ServerlessGlobals _globals;
    private readonly ServerlessRole _policies;
    private readonly ServerlessDefaults _defaults;
    private readonly ServerlessEvents _events;
    private readonly ServerlessEventRoles _eventRoles;
    private readonly ServerlessApiPolicies _apis;
    private readonly ServerlessConnectorReader _connectors;
    private readonly Dictionary<string, PolicyDocument?> _globalTrust = new(StringComparer.Ordinal);

    public ServerlessReader(
        SyntaxNode template, TemplateValues values, TemplateDocuments documents, InventoryBuilder inventory, IdentityIndex index, TemplateAttachments attachments)
    {
        _values = values;
        _documents = documents;
        _inventory = inventory;
        _index = index;
        _globals = new ServerlessGlobals(template, values.Messages);
        _policies = new ServerlessRole(values, documents, inventory, attachments);
        _defaults = new ServerlessDefaults(values, _globals, inventory, attachments);
        _events = new ServerlessEvents(values, _globals, inventory);
        _eventRoles = new ServerlessEventRoles(values, _globals, index, inventory, attachments);
        _apis = new ServerlessApiPolicies(values, _globals, inventory);
        _connectors = new ServerlessConnectorReader(values, index, inventory, attachments);
    }

    /// <summary>Whether SAM makes a role for resources of a type.</summary>
    public static bool HasRole(TemplateResource resource) => resource.Type is "AWS::Serverless::Function" or "AWS::Serverless::StateMachine";

    /// <summary>The statements in Globals, once for all resources that have them.</summary>
    public void ReadGlobals()
    {
        _globals.SayMistakes();
        foreach (var property in PolicyProperties.All)
        {
            if (property.Use != PropertyUse.ResourceStatement || _globals.Of(property.ResourceType) is not { Kind: SyntaxKind.Mapping } section)
            {
                continue;
            }

            foreach (var place in PropertyWalk.Find(_values, section, property.Path, Guard.Always))
            {
                if (_documents.ReadStatement(place, KindJudgement.Certain(PolicyKind.Resource, property.ResourceType), Origin.Written) is { } document)
                {
                    _inventory.Add(document, new PolicyHolder("Globals", property.ResourceType, section.Place) { Services = [.. property.Services] });
                }
            }
        }
    }

    /// <summary>Declares the roles that SAM makes: of the events, and its own, unless one is given in each of the branches of Fn::If.</summary>
    /// <param name="identities">Takes the role.</param>
    /// <param name="resource">The function or state machine.</param>
    /// <param name="trust">The trust policy in its own properties; null if there is none.</param>
    public void DeclareRole(TemplateIdentities identities, TemplateResource resource, PolicyDocument? trust)
    {
        _eventRoles.Declare(identities, resource);
        if (RoleGuard(resource) is not { } guard)
        {
            return;
        }

        var own = resource with { Guard = guard };
        var trusted = trust ?? GlobalTrust(resource);
        if (trusted is null)
        {
            trusted = ServerlessDefaults.Trust(own);
            _inventory.Add(trusted, new PolicyHolder(resource.LogicalId, resource.Type, resource.Name.Place) { Services = ["sts"] });
        }

        var tags = TemplateTags.Of(_values.Scope, resource.Properties.Member("Tags")).And(TemplateTags.Of(_values.Scope, _globals.Of(resource.Type).Member("Tags")));
        identities.DeclareServerlessRole(resource.LogicalId + "Role", resource.Name.Place, guard, _globals.Property(resource, "PermissionsBoundary"), tags, trusted);
    }

    /// <summary>Reads the policies of the role, and what may call the function.</summary>
    public void Read(TemplateResource resource)
    {
        if (HasRole(resource))
        {
            ReadRole(resource);
            _eventRoles.Attach(resource);
        }

        if (resource.Type == "AWS::Serverless::Function")
        {
            _events.Read(resource);
        }

        _apis.Read(resource);
        _connectors.Read(resource);
    }

    private void ReadRole(TemplateResource resource)
    {
        if (_index.Declared(_values.Scope.Name, resource.LogicalId + "Role") is not Role role)
        {
            SayVoid(resource);
            return;
        }

        _policies.Read(resource with { Guard = role.Guard }, role);
        _defaults.Attach(resource with { Guard = role.Guard }, role);
    }

    private void SayVoid(TemplateResource resource)
    {
        foreach (var member in resource.Properties.Members)
        {
            if (member.Name.Is("Policies") && RoleGuard(resource) is null)
            {
                _values.Messages.Wrong(member.Name, "SAM passes over Policies where a Role is given", "put the policies on that role, or remove Role");
            }
        }
    }

    /// <summary>When SAM makes a role: without the property, and where Fn::If gives none; null for never.</summary>
    private Guard? RoleGuard(TemplateResource resource)
    {
        var role = resource.Properties.Member("Role");
        if (role.Kind is SyntaxKind.Missing or SyntaxKind.Null || (FunctionCall.Of(role) is { } call && TemplateValues.IsNoValue(call)))
        {
            return resource.Guard;
        }

        if (FunctionCall.Of(role) is not { Name: FunctionCall.If, Arguments: [{ IsScalar: true } condition, var then, var otherwise] })
        {
            return null;
        }

        return IsNothing(then) ? resource.Guard.And(_values.Scope.Term(condition.Value, holds: true))
            : IsNothing(otherwise) ? resource.Guard.And(_values.Scope.Term(condition.Value, holds: false))
            : null;
    }

    private static bool IsNothing(SyntaxNode node) => FunctionCall.Of(node) is { } call && TemplateValues.IsNoValue(call);

    private PolicyDocument? GlobalTrust(TemplateResource resource)
    {
        if (_globalTrust.TryGetValue(resource.Type, out var known))
        {
            return known;
        }

        PolicyDocument? document = null;
        if (PropertyWalk.Find(_values, _globals.Of(resource.Type), "AssumeRolePolicyDocument", Guard.Always) is [var place, ..])
        {
            document = _documents.Read(place, KindJudgement.Certain(PolicyKind.Trust, resource.Type), Origin.Written);
        }

        if (document is not null)
        {
            _inventory.Add(document, new PolicyHolder("Globals", resource.Type, document.Place) { Services = ["sts"] });
        }

        _globalTrust[resource.Type] = document;
        return document;
    }
}
