using Microsoft.CodeAnalysis;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>What kind of identity a type of CDK is.</summary>
internal static class Nouns
{
    private static readonly (string Noun, string Type, string Interface, string Template)[] All =
    [
        ("user", "User", "IUser", "CfnUser"),
        ("group", "Group", "IGroup", "CfnGroup"),
        ("role", "Role", "IRole", "CfnRole"),
    ];

    /// <summary><c>user</c>, <c>group</c> or <c>role</c>; null for any other type.</summary>
    public static string? Of(ITypeSymbol? type) => type is null ? null : CdkTypeFacts.Of(type).Noun;

    /// <summary>The same by the names of the type and of those it derives from.</summary>
    public static string? Find(ITypeSymbol type)
    {
        foreach (var (noun, name, contract, template) in All)
        {
            if (IsOfIam(type, name) || CdkSymbols.Implements(type, contract) || IsOfIam(type, template))
            {
                return noun;
            }
        }

        return IsOfIam(type, "LazyRole") ? "role" : null;
    }

    private static bool IsOfIam(ITypeSymbol? type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (CdkSymbols.IsIam(current, name))
            {
                return true;
            }
        }

        return false;
    }
}
