using PolicyLint.Model;
using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Reading.Templates;

/// <summary>
/// Resources that add one statement to a resource policy, taken apart into properties: the document is the statement that the
/// service makes of them.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html</remarks>
internal static class StructuredPermissions
{
    private static readonly (string Property, string Operator, string Key)[] Conditions =
    [
        ("SourceArn", "ArnLike", "aws:SourceArn"),
        ("SourceAccount", "StringEquals", "aws:SourceAccount"),
        ("PrincipalOrgID", "StringEquals", "aws:PrincipalOrgID"),
        ("OrganizationId", "StringEquals", "aws:PrincipalOrgID"),
        ("FunctionUrlAuthType", "StringEquals", "lambda:FunctionUrlAuthType"),
        ("EventSourceToken", "StringEquals", "lambda:EventSourceToken"),
    ];

    /// <summary>The document, or null where the resource is of another type.</summary>
    public static PolicyDocument? Read(TemplateResource resource, TemplateValues values)
    {
        var target = resource.Type switch
        {
            "AWS::Lambda::Permission" => "FunctionName",
            "AWS::Lambda::LayerVersionPermission" => "LayerVersionArn",
            _ => null,
        };
        if (target is null || resource.Properties.Member(ElementNames.Principal).Kind == SyntaxKind.Missing)
        {
            return null;
        }

        var at = resource.Name.Place;
        var builder = new WrittenBuilder().BeginOrigin(new Origin(OriginKind.Synthesised, null, "the statement of " + resource.LogicalId));
        builder.BeginMap(at)
            .Name(ElementNames.Version, at).Value(Value.Known(PolicyDocument.CurrentVersion), at)
            .Name(ElementNames.Statement, at).BeginMap(at)
            .Name(ElementNames.Effect, at).Value(Value.Known("Allow"), at);
        AddPrincipal(resource.Properties, values, builder);
        var tree = new TemplateTree(values, builder);
        AddMember(resource.Properties, ElementNames.Action, ElementNames.Action, builder, tree);
        AddMember(resource.Properties, target, ElementNames.Resource, builder, tree);
        AddConditions(resource.Properties, at, builder, tree);
        builder.EndMap().EndMap();
        return new PolicyDocument((WrittenMap)builder.Complete(), KindJudgement.Certain(PolicyKind.Resource, resource.Type));
    }

    private static void AddPrincipal(SyntaxNode properties, TemplateValues values, WrittenBuilder builder)
    {
        var node = properties.Member(ElementNames.Principal);
        var value = values.Of(node);
        builder.Name(ElementNames.Principal, node.Place);
        if (value.Text == "*")
        {
            builder.Value(value, node.Place);
            return;
        }

        var isService = value.Text is { } text && text.Contains(".amazon");
        builder.BeginMap(node.Place).Name(isService ? "Service" : "AWS", node.Place).Value(value, node.Place).EndMap();
    }

    private static void AddConditions(SyntaxNode properties, Place at, WrittenBuilder builder, TemplateTree tree)
    {
        if (!Conditions.Any(condition => properties.Member(condition.Property).Kind != SyntaxKind.Missing))
        {
            return;
        }

        builder.Name(ElementNames.Condition, at).BeginMap(at);
        foreach (var group in Conditions.GroupBy(condition => condition.Operator))
        {
            if (!group.Any(condition => properties.Member(condition.Property).Kind != SyntaxKind.Missing))
            {
                continue;
            }

            builder.Name(group.Key, at).BeginMap(at);
            foreach (var condition in group)
            {
                AddMember(properties, condition.Property, condition.Key, builder, tree);
            }

            builder.EndMap();
        }

        builder.EndMap();
    }

    private static void AddMember(SyntaxNode properties, string property, string name, WrittenBuilder builder, TemplateTree tree)
    {
        var node = properties.Member(property);
        if (node.Kind != SyntaxKind.Missing)
        {
            builder.Name(name, node.Place);
            tree.Add(node);
        }
    }
}
