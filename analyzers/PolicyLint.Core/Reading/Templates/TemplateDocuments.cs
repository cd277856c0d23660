using PolicyLint.Model;
using PolicyLint.Reading.PolicyFiles;
using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Reading.Templates;

/// <summary>Makes documents of what stands in a property: an object, JSON in a string, JSON in Fn::Sub or Fn::Join.</summary>
/// <param name="values">The functions of the template.</param>
/// <param name="trees">Takes the trees of documents inside strings.</param>
internal sealed class TemplateDocuments(TemplateValues values, List<SyntaxTree> trees)
{
    /// <summary>The document, or null if it is not here or cannot be read; that is then said.</summary>
    public PolicyDocument? Read(PropertyPlace place, KindJudgement kind, Origin origin)
    {
        var node = place.Node;
        if (FunctionCall.Of(node) is { } call)
        {
            return Read(call, place, kind, origin);
        }

        switch (node.Kind)
        {
            case SyntaxKind.Mapping:
                return new PolicyDocument(Build(place.Guard, origin, tree => tree.Add(node)), kind);
            case SyntaxKind.String:
                return ReadText(node.ToMappedText(), place, kind, origin);
            case SyntaxKind.Null:
                return null;
            default:
                values.Messages.Unread(node, "this is no policy document", "write the policy as an object, or as JSON in a string");
                return null;
        }
    }

    /// <summary>A document of one statement, where the property holds only that.</summary>
    public PolicyDocument? ReadStatement(PropertyPlace place, KindJudgement kind, Origin origin)
    {
        var node = place.Node;
        if (node.Kind != SyntaxKind.Mapping || FunctionCall.Of(node) is not null)
        {
            values.Messages.NotKnown(node, "the statement that belongs here is not in this template", "lint it where it is written");
            return null;
        }

        return Wrap(node, place.Guard, origin, tree => tree.Add(node), kind);
    }

    /// <summary>A statement of AWS RAM: whom it is shared with, and which resource, is said when it is shared.</summary>
    /// <remarks>https://docs.aws.amazon.com/ram/latest/userguide/create-customer-managed-permissions.html</remarks>
    public PolicyDocument? ReadPermissionTemplate(PropertyPlace place, KindJudgement kind, Origin origin)
    {
        var node = place.Node;
        if (node.Kind != SyntaxKind.Mapping || FunctionCall.Of(node) is not null)
        {
            return ReadStatement(place, kind, origin);
        }

        return Wrap(node, place.Guard, origin, tree => tree.AddWith(node, [ElementNames.Principal, ElementNames.Resource]), kind);
    }

    /// <summary>The policies that a provisioning template of AWS IoT makes for each device.</summary>
    /// <remarks>https://docs.aws.amazon.com/iot/latest/developerguide/provision-template.html</remarks>
    public IEnumerable<PolicyDocument> ReadProvisioningTemplate(PropertyPlace place, KindJudgement kind, Origin origin)
    {
        var text = TextOf(place.Node);
        if (text is null)
        {
            values.Messages.NotKnown(place.Node, "the template that belongs here is not in this text", "lint it where it is written");
            yield break;
        }

        var tree = JsonSyntaxReader.Read(text);
        if (tree.Root.Kind != SyntaxKind.Mapping)
        {
            SayNoJson(tree, place.Node);
            yield break;
        }

        trees.Add(tree);
        var inner = new TemplateDocuments(new TemplateValues(new TemplateScope(values.Scope.Name, tree.Root, null), new TemplateMessages()), trees);
        foreach (var resource in tree.Root.Member("Resources").Members)
        {
            var document = resource.Value.Member("Properties").Member("PolicyDocument");
            if (resource.Value.Member("Type").Is("AWS::IoT::Policy") && document.Kind != SyntaxKind.Missing
                && inner.Read(place with { Node = document }, kind, origin) is { } policy)
            {
                yield return policy;
            }
        }
    }

    /// <summary>A document around statements that a service puts in one.</summary>
    public PolicyDocument Wrap(SyntaxNode at, Guard guard, Origin origin, Action<TemplateTree> addStatements, KindJudgement kind)
    {
        var builder = Begin(guard, origin);
        var tree = new TemplateTree(values, builder);
        builder.BeginMap(at.Place)
            .Name(ElementNames.Version, at.Place).Value(Value.Known(PolicyDocument.CurrentVersion), at.Place)
            .Name(ElementNames.Statement, at.Place);
        addStatements(tree);
        builder.EndMap();
        return new PolicyDocument((WrittenMap)builder.Complete(), kind);
    }

    /// <summary>A builder for what is there under a guard.</summary>
    public static WrittenBuilder Begin(Guard guard, Origin origin)
    {
        var builder = new WrittenBuilder().BeginOrigin(origin);
        foreach (var term in guard.Terms)
        {
            builder.BeginGuard(term);
        }

        return guard.Sometimes ? builder.BeginSometimes() : builder;
    }

    private PolicyDocument? Read(FunctionCall call, PropertyPlace place, KindJudgement kind, Origin origin)
    {
        switch (call.Name)
        {
            case "Fn::Sub" when values.Sub(call) is { } text:
                return ReadText(text.ToMappedText(), place, kind, origin);
            case "Fn::Join" when JoinedText(call, place.Node) is { } joined:
                return ReadText(joined, place, kind, origin);
            case "Fn::ToJsonString" when !call.IsShort && FunctionCall.Of(call.Argument) is not null:
                return Read(place with { Node = call.Argument }, kind, origin);
            case "Fn::ToJsonString" when call.Argument is { Kind: SyntaxKind.Mapping } inner:
                return new PolicyDocument(Build(place.Guard, origin, tree => tree.AddUntagged(inner)), kind);
            default:
                var value = values.Of(call);
                values.Messages.NotKnown(place.Node, $"the policy that belongs here is not in this template, {value.Display} gives it", "lint it where it is written");
                return null;
        }
    }

    private PolicyDocument? ReadText(MappedText text, PropertyPlace place, KindJudgement kind, Origin origin)
    {
        var tree = JsonSyntaxReader.Read(text);
        switch (tree.Root.Kind)
        {
            case SyntaxKind.Mapping:
                trees.Add(tree);
                values.Messages.LookAtText(tree.Root);
                var builder = Begin(place.Guard, origin);
                PolicyTree.Add(tree.Root, builder);
                return new PolicyDocument((WrittenMap)builder.Complete(), kind);
            case SyntaxKind.Hole:
                values.Messages.NotKnown(place.Node, "the policy that belongs here is not in this template", "lint it where it is written");
                return null;
            default:
                SayNoJson(tree, place.Node);
                return null;
        }
    }

    /// <summary>Points into the text: at its first mistake, or at what is JSON but no object.</summary>
    private void SayNoJson(SyntaxTree tree, SyntaxNode node)
    {
        const string Advice = "write the policy as an object, or as JSON in the string";
        if (tree.Errors.IsEmpty)
        {
            values.Messages.Unread(tree.Root.Kind == SyntaxKind.Missing ? node.Place : tree.Root.Place, "the text of this policy is no JSON object", Advice);
            return;
        }

        var error = tree.Errors[0];
        var what = SyntaxMessages.Of(error.Kind, error.Detail).Message;
        var place = error.Span.Length == 0 && error.Span.Start == 0 ? node.Place : new Place(tree.Text, error.Span);
        values.Messages.Unread(place, "the text of this policy is not JSON: " + what, Advice);
    }

    /// <summary>The text that a string, Fn::Sub or Fn::Join is; null if another place decides it.</summary>
    private MappedText? TextOf(SyntaxNode node) => FunctionCall.Of(node) switch
    {
        null => node.Kind == SyntaxKind.String ? node.ToMappedText() : null,
        { Name: "Fn::Sub" } call => values.Sub(call)?.ToMappedText(),
        { Name: "Fn::Join" } call => JoinedText(call, node),
        _ => null,
    };

    /// <summary>The text that Fn::Join makes, each item mapped to where it stands, what is no text as a whole; null if there is no list.</summary>
    private MappedText? JoinedText(FunctionCall call, SyntaxNode node)
    {
        if (call.Arguments is not [var delimiter, { Kind: SyntaxKind.Sequence } list])
        {
            return null;
        }

        var texts = new List<(TextSpan Decoded, MappedText Text)>();
        var builder = new MappedTextBuilder(node.Tree.Text, node.Span, new PartsCodec(texts));
        foreach (var item in list.Items)
        {
            if (builder.Length > 0)
            {
                builder.AppendDecoded(delimiter.Value, item.Span);
            }

            if (item is { Kind: SyntaxKind.String, Tag: null })
            {
                var text = item.ToMappedText();
                texts.Add((new TextSpan(builder.Length, text.Content.Length), text));
                builder.Append(text);
                continue;
            }

            foreach (var part in ValueText.Parts(values.Of(item)))
            {
                if (part.Hole is { } hole)
                {
                    builder.AppendHole(hole, item.Span);
                }
                else
                {
                    builder.AppendDecoded(part.Text!, item.Span);
                }
            }
        }

        return builder.ToMappedText();
    }

    private WrittenMap Build(Guard guard, Origin origin, Action<TemplateTree> add)
    {
        var builder = Begin(guard, origin);
        add(new TemplateTree(values, builder));
        return (WrittenMap)builder.Complete();
    }
}
