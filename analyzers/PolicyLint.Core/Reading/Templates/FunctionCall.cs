using System.Collections.Immutable;
using PolicyLint.Syntax;

namespace PolicyLint.Reading.Templates;

/// <summary>An intrinsic function, in the long form (<c>{"Fn::Sub": …}</c>) or the short one of YAML (<c>!Sub …</c>).</summary>
/// <param name="Name">The name of the long form: <c>Ref</c>, <c>Fn::Sub</c>.</param>
/// <param name="Argument">What it is called with. In the short form this node carries the tag itself.</param>
/// <param name="Node">All of it, with its name.</param>
/// <remarks>https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html</remarks>
internal readonly record struct FunctionCall(string Name, SyntaxNode Argument, SyntaxNode Node)
{
    public const string Ref = "Ref";
    public const string Condition = "Condition";
    public const string If = "Fn::If";
    public const string ForEach = "Fn::ForEach";
    public const string GetStackOutput = "Fn::GetStackOutput";
    public const string Transform = "Fn::Transform";

    /// <summary>Whether the argument carries the tag of this call, and is not a call of its own.</summary>
    public bool IsShort => Argument.Tag is { Length: > 1 } tag && tag[0] == '!' && Name.EndsWith(tag.Substring(1), StringComparison.Ordinal);

    /// <summary>The arguments; a lone one is a list of one.</summary>
    public ImmutableArray<SyntaxNode> Arguments
    {
        get
        {
            if (Argument.Kind != SyntaxKind.Sequence || (!IsShort && Of(Argument) is not null))
            {
                return [Argument];
            }

            var arguments = ImmutableArray.CreateBuilder<SyntaxNode>(Argument.Count);
            foreach (var item in Argument.Items)
            {
                arguments.Add(item);
            }

            return arguments.ToImmutable();
        }
    }

    /// <summary>The function that a node is, or null.</summary>
    public static FunctionCall? Of(SyntaxNode node)
    {
        if (node.Tag is { } tag && LongName(tag) is { } name)
        {
            return new FunctionCall(name, node, node);
        }

        return Long(node);
    }

    /// <summary>The function in the long form that a mapping is, whatever its tag; or null.</summary>
    public static FunctionCall? Long(SyntaxNode node)
    {
        if (node.Kind != SyntaxKind.Mapping || node.Count != 1)
        {
            return null;
        }

        foreach (var member in node.Members)
        {
            return IsName(member.Name) ? new FunctionCall(member.Name.Value, member.Value, node) : null;
        }

        return null;
    }

    /// <summary>The name in the long form of what a tag of YAML calls: <c>Fn::Sub</c> for <c>!Sub</c>; null for a tag of YAML itself.</summary>
    public static string? LongName(string tag)
    {
        if (tag.Length < 2 || tag[0] != '!' || tag[1] == '!')
        {
            return null;
        }

        var name = tag.Substring(1);
        return name is Ref or Condition ? name : "Fn::" + name;
    }

    /// <summary>Whether a name of a mapping calls a function.</summary>
    public static bool IsName(SyntaxNode name) =>
        name.Is(Ref) || (name.MayBeginWith('F') && name.Value.StartsWith("Fn::", StringComparison.Ordinal));
}
