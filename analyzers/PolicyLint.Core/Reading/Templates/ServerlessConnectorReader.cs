using System.Collections.Immutable;
using PolicyLint.Model;
using PolicyLint.Syntax;

namespace PolicyLint.Reading.Templates;

/// <summary>Adds the policies that the connectors of a template make, and attaches them.</summary>
internal sealed class ServerlessConnectorReader(
    TemplateValues values, IdentityIndex index, InventoryBuilder inventory, TemplateAttachments attachments)
{
    private static readonly Dictionary<string, string> Generated = new(StringComparer.Ordinal)
    {
        ["AWS::Serverless::Function"] = "AWS::Lambda::Function",
        ["AWS::Serverless::SimpleTable"] = "AWS::DynamoDB::Table",
        ["AWS::Serverless::StateMachine"] = "AWS::StepFunctions::StateMachine",
        ["AWS::Serverless::Api"] = "AWS::ApiGateway::RestApi",
        ["AWS::Serverless::HttpApi"] = "AWS::ApiGatewayV2::Api",
        ["AWS::Serverless::GraphQLApi"] = "AWS::AppSync::GraphQLApi",
    };

    private static readonly (string Type, string Path)[] RoleProperties =
    [
        ("AWS::Lambda::Function", "Role"),
        ("AWS::StepFunctions::StateMachine", "RoleArn"),
        ("AWS::AppSync::DataSource", "ServiceRoleArn"),
        ("AWS::Events::Rule", "Targets[].RoleArn"),
    ];

    /// <summary>Reads a connector of its own, and those that stand in a resource.</summary>
    public void Read(TemplateResource resource)
    {
        if (resource.Type == "AWS::Serverless::Connector")
        {
            var source = EndOf(resource.Properties.Member("Source"));
            Connect(source, resource.Properties, resource.Name, resource.Guard);
        }

        foreach (var connector in resource.Node.Member("Connectors").Members)
        {
            var properties = connector.Value.Member("Properties");
            Connect(EndOf(resource.LogicalId, properties.Member("SourceReference")), properties, connector.Name, resource.Guard);
        }
    }

    private void Connect(ConnectorEnd? source, SyntaxNode properties, SyntaxNode name, Guard guard)
    {
        var destinations = properties.Member("Destination");
        if (destinations.Kind != SyntaxKind.Sequence)
        {
            Connect(source, destinations, properties.Member("Permissions"), name, guard);
            return;
        }

        foreach (var destination in destinations.Items)
        {
            Connect(source, destination, properties.Member("Permissions"), name, guard);
        }
    }

    private void Connect(ConnectorEnd? source, SyntaxNode destinationNode, SyntaxNode permissions, SyntaxNode name, Guard guard)
    {
        if (source is null || EndOf(destinationNode) is not { } destination)
        {
            values.Messages.NotKnown(name, "the policies of a connector to what is elsewhere are not read", "check the processed template too");
            return;
        }

        if (ServerlessConnectors.Find(source.Type, destination.Type) is not { } connector)
        {
            values.Messages.Wrong(name, $"SAM has no connector from {source.Type} to {destination.Type}", "write the policy, or see the list of connectors");
            return;
        }

        var statements = Statements(connector, permissions, source, destination);
        if (statements.Count == 0)
        {
            values.Messages.Wrong(permissions.Kind == SyntaxKind.Missing ? name : permissions, "this connector gives no permission", "write Read or Write in Permissions");
            return;
        }

        Add(connector, statements, source, destination, name, guard);
    }

    private List<SyntaxNode> Statements(SyntaxNode connector, SyntaxNode permissions, ConnectorEnd source, ConnectorEnd destination)
    {
        var statements = new List<SyntaxNode>();
        foreach (var (leaf, _) in TemplateLeaves.Of(values, permissions, Guard.Always))
        {
            var category = leaf.Text is { } text ? connector.Member(text) : default;
            if (category.Kind == SyntaxKind.Sequence)
            {
                statements.Add(category);
            }
            else if (leaf.Text is not null)
            {
                values.Messages.Wrong(permissions, $"there is no {leaf.Text} from {source.Type} to {destination.Type}", "see the list of connectors of SAM");
            }
        }

        return statements;
    }

    private void Add(SyntaxNode connector, List<SyntaxNode> statements, ConnectorEnd source, ConnectorEnd destination, SyntaxNode name, Guard guard)
    {
        var bindings = source.Values.ToDictionary(value => "Source" + value.Key, value => value.Value).Concat(destination.Values.ToDictionary(value => "Destination" + value.Key, value => value.Value))
            .ToImmutableDictionary(StringComparer.Ordinal);
        var scope = new TemplateScope(values.Scope.Name, default, null, bindings);
        var inner = new TemplateDocuments(new TemplateValues(scope, values.Messages), []);
        var origin = new Origin(OriginKind.Synthesised, name.Place, "the connector " + name.Value);
        var type = connector.Member("Type").Value;
        var kind = type.Length > 0 ? KindJudgement.Certain(PolicyKind.Resource, type) : KindJudgement.Certain(PolicyKind.Identity, "AWS::IAM::ManagedPolicy");
        var document = inner.Wrap(name, guard, origin, tree => tree.AddItems(statements, name.Place), kind);
        inventory.Add(document);
        var role = connector.Member("Policy").Value switch
        {
            "SourceRole" => source.Role,
            "DestinationRole" => destination.Role,
            _ => null,
        };
        if (role is not null)
        {
            attachments.Attach(role, Value.Known(name.Value + "Policy"), document, name.Place, isInline: false, guard);
        }
    }

    private ConnectorEnd? EndOf(SyntaxNode node)
    {
        if (node.Member("Id") is { Kind: SyntaxKind.String } id)
        {
            return EndOf(id.Value, node);
        }

        var type = node.Member("Type");
        if (type.Kind != SyntaxKind.String)
        {
            return null;
        }

        var role = node.Member("RoleName");
        return new ConnectorEnd(Map(type.Value), role.Kind == SyntaxKind.Missing ? null : index.Find(values.Of(role), "role", role.Place), ValuesOf(node, null, type.Value));
    }

    private ConnectorEnd? EndOf(string logicalId, SyntaxNode node) => values.Scope.TypeOf(logicalId) is { } type
        ? new ConnectorEnd(Map(type), RoleOf(logicalId, Map(type)), ValuesOf(node, logicalId, type))
        : null;

    private static string Map(string type) => Generated.TryGetValue(type, out var generated) ? generated : type;

    private IamIdentity? RoleOf(string logicalId, string type)
    {
        if (index.Declared(values.Scope.Name, logicalId + "Role") is Role own)
        {
            return own;
        }

        foreach (var (owner, path) in RoleProperties)
        {
            if (owner == type && PropertyWalk.Find(values, values.Scope.Resource(logicalId).Member("Properties"), path, Guard.Always) is [var place, ..])
            {
                return index.Declared(values.Of(place.Node));
            }
        }

        return null;
    }

    /// <summary>What the source or destination is called in statements: as given, or as the resource itself gives it.</summary>
    private ImmutableDictionary<string, Value> ValuesOf(SyntaxNode node, string? logicalId, string type) => new Dictionary<string, Value>(StringComparer.Ordinal)
    {
        ["Arn"] = Given(node, "Arn") ?? (logicalId is null ? Hole("its ARN", HoleDomain.Arn) : ResourceArns.Own(new TemplateReference(values.Scope.Name, logicalId, null), type)),
        ["Name"] = Given(node, "Name") ?? Hole("its name", HoleDomain.PlainText),
        ["ResourceId"] = Given(node, "ResourceId") ?? (logicalId is null ? Hole("its id", HoleDomain.PlainText) : ResourceArns.Ref(new TemplateReference(values.Scope.Name, logicalId, null), type)),
        ["Qualifier"] = Given(node, "Qualifier") ?? Value.Known("*"),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    private Value? Given(SyntaxNode node, string name) => node.Member(name) is { Kind: not SyntaxKind.Missing } given ? values.Of(given) : null;

    private static UnknownValue Hole(string display, HoleDomain domain) => new(new Hole(new object(), display, domain));
}
