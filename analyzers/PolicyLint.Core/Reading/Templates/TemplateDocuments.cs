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
                return ReadText(node.ToMappedText(), node, kind);
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

    private PolicyDocument? Read(FunctionCall call, PropertyPlace place, KindJudgement kind, Origin origin)
    {
        switch (call.Name)
        {
            case "Fn::Sub" when values.Sub(call) is { } text:
                return ReadText(text.ToMappedText(), place.Node, kind);
            case "Fn::Join" when JoinedText(call, place.Node) is { } joined:
                return ReadText(joined, place.Node, kind);
            case "Fn::ToJsonString" when call.Argument is { Kind: SyntaxKind.Mapping } inner:
                return new PolicyDocument(Build(place.Guard, origin, tree => tree.AddUntagged(inner)), kind);
            default:
                var value = values.Of(call);
                values.Messages.NotKnown(place.Node, $"the policy that belongs here is not in this template, {value.Display} gives it", "lint it where it is written");
                return null;
        }
    }

    private PolicyDocument? ReadText(MappedText text, SyntaxNode node, KindJudgement kind)
    {
        var tree = JsonSyntaxReader.Read(text);
        if (tree.Root.Kind == SyntaxKind.Mapping)
        {
            trees.Add(tree);
            return new PolicyDocument(PolicyTree.Of(tree.Root), kind);
        }

        if (tree.Root.Kind == SyntaxKind.Hole)
        {
            values.Messages.NotKnown(node, "the policy that belongs here is not in this template", "lint it where it is written");
            return null;
        }

        values.Messages.Unread(node, "the text of this policy is not JSON", "write the policy as an object, or as JSON in the string");
        return null;
    }

    /// <summary>The text that Fn::Join makes, each item mapped to where it stands as a whole; null if an item is not one text.</summary>
    private MappedText? JoinedText(FunctionCall call, SyntaxNode node)
    {
        if (call.Arguments is not [var delimiter, { Kind: SyntaxKind.Sequence } list])
        {
            return null;
        }

        var builder = new MappedTextBuilder(node.Tree.Text, node.Span, null);
        foreach (var item in list.Items)
        {
            if (builder.Length > 0)
            {
                builder.AppendDecoded(delimiter.Value, item.Span);
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

    private static WrittenBuilder Begin(Guard guard, Origin origin)
    {
        var builder = new WrittenBuilder().BeginOrigin(origin);
        foreach (var term in guard.Terms)
        {
            builder.BeginGuard(term);
        }

        return guard.Sometimes ? builder.BeginSometimes() : builder;
    }
}
