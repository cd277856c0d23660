using PolicyLint.Model;
using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Reading.Templates;

/// <summary>
/// Resources that add one statement to a resource policy, taken apart into properties: the document is the statement that the
/// service makes of them.
/// </summary>
/// <remarks>
/// https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html,
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-events-eventbuspolicy.html,
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-signer-profilepermission.html,
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-acmpca-permission.html
/// </remarks>
internal static class StructuredPermissions
{
    private static readonly Dictionary<string, StructuredPermission> Types = new StructuredPermission[]
    {
        new("AWS::Lambda::Permission", "Action", "", "FunctionName", "lambda:function"),
        new("AWS::Lambda::LayerVersionPermission", "Action", "", "LayerVersionArn", "lambda:layerVersion"),
        new("AWS::Events::EventBusPolicy", "Action", "", "EventBusName", "events:event-bus") { DefaultAction = "events:PutEvents" },
        new("AWS::Signer::ProfilePermission", "Action", "", "ProfileName", "signer:signing-profile"),
        new("AWS::ACMPCA::Permission", "Actions", "acm-pca:", "CertificateAuthorityArn", "acm-pca:certificate-authority"),
    }.ToDictionary(type => type.Type, StringComparer.Ordinal);

    private static readonly (string Property, string Operator, string Key)[] Conditions =
    [
        ("SourceArn", "ArnLike", "aws:SourceArn"),
        ("SourceAccount", "StringEquals", "aws:SourceAccount"),
        ("PrincipalOrgID", "StringEquals", "aws:PrincipalOrgID"),
        ("OrganizationId", "StringEquals", "aws:PrincipalOrgID"),
        ("FunctionUrlAuthType", "StringEquals", "lambda:FunctionUrlAuthType"),
        ("EventSourceToken", "StringEquals", "lambda:EventSourceToken"),
    ];

    /// <summary>The document, or null where the resource is of another type, or holds its statement as a whole.</summary>
    public static PolicyDocument? Read(TemplateResource resource, TemplateValues values)
    {
        if (!Types.TryGetValue(resource.Type, out var type) || resource.Properties.Member(ElementNames.Principal).Kind == SyntaxKind.Missing)
        {
            return null;
        }

        var at = resource.Name.Place;
        var builder = TemplateDocuments.Begin(resource.Guard, new Origin(OriginKind.Synthesised, null, "the statement of " + resource.LogicalId));
        builder.BeginMap(at)
            .Name(ElementNames.Version, at).Value(Value.Known(PolicyDocument.CurrentVersion), at)
            .Name(ElementNames.Statement, at).BeginMap(at)
            .Name(ElementNames.Effect, at).Value(Value.Known("Allow"), at);
        AddPrincipal(resource.Properties, values, builder);
        var tree = new TemplateTree(values, builder);
        AddActions(type, resource, values, builder, tree);
        AddResource(type, resource, values, builder);
        AddConditions(resource.Properties, at, builder, tree);
        builder.EndMap().EndMap();
        return new PolicyDocument((WrittenMap)builder.Complete(), KindJudgement.Certain(PolicyKind.Resource, resource.Type));
    }

    /// <summary>The principal of a permission: everybody, a service, or an account, role or user.</summary>
    public static void AddPrincipal(Value value, Place place, WrittenBuilder builder)
    {
        builder.Name(ElementNames.Principal, place);
        if (value.Text == "*")
        {
            builder.Value(value, place);
            return;
        }

        var isService = value.Text is { } text && text.Contains(".amazon");
        builder.BeginMap(place).Name(isService ? "Service" : "AWS", place).Value(value, place).EndMap();
    }

    /// <summary>A value that is surely an ARN as it is; of a name, or of what may be one, the ARN that the service makes of it.</summary>
    public static Value ToArn(Value value, string arnType)
    {
        var isArn = value is UnknownValue { Hole.Domain: HoleDomain.Arn }
            || ValueText.Parts(value) is [{ Text: { } text }, ..] && text.StartsWith("arn:", StringComparison.Ordinal);
        return isArn ? value : new UnknownValue(new Hole((arnType, value), value.Display, HoleDomain.Arn) { ArnType = arnType });
    }

    private static void AddPrincipal(SyntaxNode properties, TemplateValues values, WrittenBuilder builder)
    {
        var node = properties.Member(ElementNames.Principal);
        AddPrincipal(values.Of(node), node.Place, builder);
    }

    private static void AddActions(StructuredPermission type, TemplateResource resource, TemplateValues values, WrittenBuilder builder, TemplateTree tree)
    {
        var node = resource.Properties.Member(type.Action);
        if (node.Kind == SyntaxKind.Missing)
        {
            var place = resource.Name.Place;
            builder.Name(ElementNames.Action, place).Value(type.DefaultAction is { } action ? Value.Known(action) : Value.Unknown("its actions"), place);
            return;
        }

        builder.Name(ElementNames.Action, node.Place);
        if (type.Prefix.Length == 0)
        {
            tree.Add(node);
            return;
        }

        builder.BeginList(node.Place);
        foreach (var (leaf, _) in TemplateLeaves.Of(values, node, Guard.Always))
        {
            builder.Value(ValueText.Concatenate([Value.Known(type.Prefix), leaf.Value]), leaf.Place);
        }

        builder.EndList();
    }

    private static void AddResource(StructuredPermission type, TemplateResource resource, TemplateValues values, WrittenBuilder builder)
    {
        var node = resource.Properties.Member(type.Resource);
        var place = node.Kind == SyntaxKind.Missing ? resource.Name.Place : node.Place;
        var value = node.Kind == SyntaxKind.Missing ? Value.Unknown("the default " + type.ArnType) : values.Of(node);
        builder.Name(ElementNames.Resource, place).Value(ToArn(value, type.ArnType), place);
    }

    private static void AddConditions(SyntaxNode properties, Place at, WrittenBuilder builder, TemplateTree tree)
    {
        var set = Conditions.Where(condition => properties.Member(condition.Property).Kind != SyntaxKind.Missing).ToList();
        var written = properties.Member(ElementNames.Condition);
        if (set.Count == 0 && written.Kind == SyntaxKind.Missing)
        {
            return;
        }

        builder.Name(ElementNames.Condition, at).BeginMap(at);
        foreach (var group in set.GroupBy(condition => condition.Operator))
        {
            builder.Name(group.Key, at).BeginMap(at);
            foreach (var condition in group)
            {
                var node = properties.Member(condition.Property);
                builder.Name(condition.Key, node.Place);
                tree.Add(node);
            }

            builder.EndMap();
        }

        AddWritten(written, builder, tree);
        builder.EndMap();
    }

    /// <summary>The condition of an event bus: <c>{Type: StringEquals, Key: aws:PrincipalOrgID, Value: o-…}</c>.</summary>
    private static void AddWritten(SyntaxNode written, WrittenBuilder builder, TemplateTree tree)
    {
        if (written.Kind == SyntaxKind.Missing)
        {
            return;
        }

        var (type, key, value) = (written.Member("Type"), written.Member("Key"), written.Member("Value"));
        if (type.Kind != SyntaxKind.String || key.Kind != SyntaxKind.String || value.Kind == SyntaxKind.Missing)
        {
            builder.Open();
            return;
        }

        builder.Name(type.Value, type.Place).BeginMap(written.Place).Name(key.Value, key.Place);
        tree.Add(value);
        builder.EndMap();
    }
}
