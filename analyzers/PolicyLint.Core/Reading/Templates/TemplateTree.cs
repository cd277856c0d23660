using PolicyLint.Model;
using PolicyLint.Reading.PolicyFiles;
using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Reading.Templates;

/// <summary>Writes a part of a template, with its functions, into a written tree: Fn::If becomes guards, AWS::NoValue nothing.</summary>
/// <remarks>The reader keeps containers at most 128 deep, so this recursion ends.</remarks>
internal sealed class TemplateTree(TemplateValues values, WrittenBuilder builder)
{
    public void Add(SyntaxNode node)
    {
        if (FunctionCall.Of(node) is { } call)
        {
            Add(call, node);
            return;
        }

        switch (node.Kind)
        {
            case SyntaxKind.Mapping:
                AddMap(node);
                break;
            case SyntaxKind.Sequence:
                AddList(node);
                break;
            case SyntaxKind.String:
                builder.Value(values.Of(node), node.Place, WrittenShape.String, node.Tree, node.Index);
                break;
            default:
                PolicyTree.AddScalar(node, builder);
                break;
        }
    }

    /// <summary>Adds a mapping that carries the tag of the function it is the argument of.</summary>
    public void AddUntagged(SyntaxNode mapping) => AddMap(mapping);

    /// <summary>Adds a mapping with members that another place decides.</summary>
    public void AddWith(SyntaxNode mapping, IEnumerable<string> unknown)
    {
        builder.BeginMap(mapping.Place);
        AddMembers(mapping);
        foreach (var name in unknown.Where(name => mapping.Member(name).Kind == SyntaxKind.Missing))
        {
            builder.Name(name, mapping.Place).Value(Value.Unknown(name), mapping.Place);
        }

        builder.EndMap();
    }

    /// <summary>Adds the items of several lists as one.</summary>
    public void AddItems(IEnumerable<SyntaxNode> lists, Place place)
    {
        builder.BeginList(place);
        foreach (var list in lists)
        {
            foreach (var item in list.Items)
            {
                Add(item);
            }
        }

        builder.EndList();
    }

    private void AddMap(SyntaxNode node)
    {
        builder.BeginMap(node.Place);
        AddMembers(node);
        builder.EndMap();
    }

    private void AddMembers(SyntaxNode node)
    {
        foreach (var member in node.Members)
        {
            if (FunctionCall.IsName(member.Name))
            {
                SayOpen(member.Name);
                builder.Open();
                continue;
            }

            builder.Name(member.Name.Value, member.Name.Place, member.Name.Tree, member.Name.Index);
            Add(member.Value);
        }
    }

    private void AddList(SyntaxNode node)
    {
        builder.BeginList(node.Place);
        foreach (var item in node.Items)
        {
            if (FunctionCall.Of(item) is { } call && IsOpening(call))
            {
                SayOpen(item);
                builder.Open();
                continue;
            }

            Add(item);
        }

        builder.EndList();
    }

    private void Add(FunctionCall call, SyntaxNode node)
    {
        if (TemplateValues.IsNoValue(call))
        {
            return;
        }

        values.Messages.BeginLeaf();
        switch (call.Name)
        {
            case var name when name.StartsWith(FunctionCall.ForEach, StringComparison.Ordinal):
                SayOpen(node);
                builder.BeginMap(node.Place).Open().EndMap();
                break;
            case "Fn::Split" when call.Arguments is [{ IsScalar: true } delimiter, var source] && delimiter.Value.Length > 0 && values.Of(source).Text is { } joined:
                values.Messages.EndLeaf(node);
                AddSplit(joined, delimiter.Value, node);
                break;
            case FunctionCall.If when call.Arguments is [{ IsScalar: true } condition, var then, var otherwise]:
                AddIf(condition, then, otherwise);
                break;
            case "Fn::Sub" when values.Sub(call) is { } text:
                var value = text.ToValue();
                values.Messages.EndLeaf(node);
                builder.Value(value, node.Place, WrittenShape.String, value is OneOfValue ? null : text);
                break;
            case "Fn::FindInMap" when values.Found(call) is [{ Kind: SyntaxKind.Sequence } found] && FunctionCall.Of(found) is null:
                values.Messages.ComesFrom(found, "the values in the mapping");
                values.Messages.EndLeaf(node);
                AddFound(found, node);
                break;
            default:
                var result = values.Of(call);
                values.Messages.EndLeaf(node);
                builder.Value(result, node.Place);
                break;
        }
    }

    /// <summary>A list of a mapping, which holds no functions; its values stand where they are looked up.</summary>
    private void AddFound(SyntaxNode found, SyntaxNode node)
    {
        builder.BeginOrigin(new Origin(OriginKind.Synthesised, node.Place, "a value of a mapping")).BeginList(node.Place);
        foreach (var item in found.Items)
        {
            builder.Value(FunctionCall.Of(item) is null ? values.Of(item) : Value.Unknown("…"), item.Place);
        }

        builder.EndList().EndOrigin();
    }

    private void AddSplit(string joined, string delimiter, SyntaxNode node)
    {
        builder.BeginList(node.Place);
        foreach (var part in joined.Split([delimiter], StringSplitOptions.None))
        {
            builder.Value(Value.Known(part), node.Place);
        }

        builder.EndList();
    }

    private void AddIf(SyntaxNode condition, SyntaxNode then, SyntaxNode otherwise)
    {
        var scope = values.Scope;
        if (!scope.HasCondition(condition.Value) && scope.IsWhole)
        {
            values.Messages.Wrong(condition, $"no condition is named {condition.Value}", "correct the name, or declare it");
        }

        builder.BeginGuard(scope.Term(condition.Value, holds: true));
        Add(then);
        builder.EndGuard();
        builder.BeginGuard(scope.Term(condition.Value, holds: false));
        Add(otherwise);
        builder.EndGuard();
    }

    private void SayOpen(SyntaxNode node) =>
        values.Messages.NotKnown(node, "a macro, a loop or an included file adds to this", "check the processed template too");

    private static bool IsOpening(FunctionCall call) =>
        call.Name == FunctionCall.Transform || call.Name.StartsWith(FunctionCall.ForEach, StringComparison.Ordinal);
}
