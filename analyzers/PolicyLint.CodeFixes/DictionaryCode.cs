using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PolicyLint.CodeFixes;

/// <summary>Writes dictionaries as the code around does: <c>["a"] = b</c> or <c>{ "a", b }</c>.</summary>
internal sealed class DictionaryCode
{
    private const string Space = "System.Collections.Generic";
    private const string Name = "Dictionary";

    private readonly bool _usesAdd;

    private DictionaryCode(string type, bool usesAdd)
    {
        Type = type;
        _usesAdd = usesAdd;
    }

    /// <summary>The type as it can be written there.</summary>
    public string Type { get; }

    /// <summary>What stands behind the value of an entry.</summary>
    public string AfterValue => _usesAdd ? " }" : string.Empty;

    /// <summary>As the dictionaries in a node are written, else those of its member, else those of its file.</summary>
    public static DictionaryCode At(SyntaxNode node, SemanticModel model)
    {
        var member = node.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        var style = StyleIn(node) ?? (member is null ? null : StyleIn(member)) ?? StyleIn(node.SyntaxTree.GetRoot());
        return new DictionaryCode(TypeAt(node, model), style == true);
    }

    /// <summary>As entries of a certain object: of a dictionary or of an object of JSON.</summary>
    public static DictionaryCode In(BaseObjectCreationExpressionSyntax container, SemanticModel model)
    {
        var usual = At(container, model);
        var isOfJson = model.GetTypeInfo(container).Type is { Name: "JObject" or "JsonObject" };
        return isOfJson && container is ObjectCreationExpressionSyntax { Type: var type } ? new DictionaryCode(type.ToString(), usual._usesAdd) : usual;
    }

    public string Entry(string name, string value) => BeforeValue(name) + value + AfterValue;

    /// <summary>What stands before the value of an entry.</summary>
    public string BeforeValue(string name)
    {
        var literal = StringToken.Literal(name);
        return _usesAdd ? $"{{ {literal}, " : $"[{literal}] = ";
    }

    /// <summary>What makes a dictionary of one entry.</summary>
    public string New(string entry) => $"new {Type} {{ {entry} }}";

    private static string TypeAt(SyntaxNode node, SemanticModel model)
    {
        var isInReach = model.LookupNamespacesAndTypes(node.SpanStart, name: Name)
            .Any(symbol => symbol is INamedTypeSymbol { Arity: 2 } type && type.ContainingNamespace.ToDisplayString() == Space);
        return (isInReach ? Name : Space + "." + Name) + "<string, object>";
    }

    /// <summary>Whether the first dictionary is written by adding; null if there is none.</summary>
    private static bool? StyleIn(SyntaxNode node)
    {
        foreach (var inner in node.DescendantNodes())
        {
            switch (inner)
            {
                case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions.Count: 2 }:
                    return true;
                case ImplicitElementAccessSyntax:
                    return false;
            }
        }

        return null;
    }
}
