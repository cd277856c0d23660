using PolicyLint.Model;
using PolicyLint.Syntax;

namespace PolicyLint.Reading.PolicyFiles;

/// <summary>Makes the written tree of a policy from its syntax. The reader keeps containers at most 128 deep, so this recursion ends.</summary>
public static class PolicyTree
{
    public static WrittenMap Of(SyntaxNode policy)
    {
        var builder = new WrittenBuilder();
        Add(policy, builder);
        return (WrittenMap)builder.Complete();
    }

    /// <summary>Adds a part of a policy, to what a builder has begun.</summary>
    public static void Add(SyntaxNode node, WrittenBuilder builder)
    {
        switch (node.Kind)
        {
            case SyntaxKind.Mapping:
                AddMap(node, builder);
                break;
            case SyntaxKind.Sequence:
                AddList(node, builder);
                break;
            case SyntaxKind.Hole:
                builder.Value(HoleValue(node), node.Place);
                break;
            default:
                AddScalar(node, builder);
                break;
        }
    }

    /// <summary>Adds a leaf as it is written.</summary>
    public static void AddScalar(SyntaxNode node, WrittenBuilder builder) =>
        builder.Value(ScalarValue(node), node.Place, ShapeOf(node.Kind), node.Tree, node.Index);

    private static void AddMap(SyntaxNode node, WrittenBuilder builder)
    {
        builder.BeginMap(node.Place);
        foreach (var member in node.Members)
        {
            builder.Name(member.Name.Value, member.Name.Place, member.Name.Tree, member.Name.Index);
            Add(member.Value, builder);
        }

        builder.EndMap();
    }

    private static void AddList(SyntaxNode node, WrittenBuilder builder)
    {
        builder.BeginList(node.Place);
        foreach (var item in node.Items)
        {
            Add(item, builder);
        }

        builder.EndList();
    }

    private static Value ScalarValue(SyntaxNode node)
    {
        if (node.Tag is { } tag && tag.StartsWith("!", StringComparison.Ordinal) && tag.Length > 1)
        {
            return Value.Unknown(tag);
        }

        if (node.Kind != SyntaxKind.String)
        {
            return new KnownValue(node.Value);
        }

        var hasHoles = !node.Tree.Text.Holes.IsEmpty;
        return !hasHoles && node.TryGetSlice(out var slice)
            ? Placeholders.ToValue(slice)
            : Placeholders.ToValue(node.Value, hasHoles ? node.ToMappedText() : null);
    }

    private static UnknownValue HoleValue(SyntaxNode node) =>
        new(Placeholders.ToHole(node.Tree.Text.HoleAt(node.Span.Start)!.Value));

    private static WrittenShape ShapeOf(SyntaxKind kind) => kind switch
    {
        SyntaxKind.Number => WrittenShape.Number,
        SyntaxKind.Boolean => WrittenShape.Boolean,
        SyntaxKind.Null => WrittenShape.Null,
        SyntaxKind.Missing => WrittenShape.Missing,
        _ => WrittenShape.String,
    };
}
