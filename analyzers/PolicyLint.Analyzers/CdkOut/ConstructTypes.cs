using Microsoft.CodeAnalysis;
using PolicyLint.Analyzers.Cdk;

namespace PolicyLint.Analyzers.CdkOut;

/// <summary>Knows by name the types of which AWS CDK builds its tree.</summary>
internal static class ConstructTypes
{
    private const string Library = "Constructs";

    /// <summary>Whether objects of the type are in the tree of an app.</summary>
    public static bool IsConstruct(ITypeSymbol? type)
    {
        for (var current = ClassOf(type); current is not null; current = current.BaseType)
        {
            if (IsOfLibrary(current, "Construct"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a parameter of the type takes a construct.</summary>
    public static bool TakesConstruct(ITypeSymbol type) => IsConstruct(type) || IsOfLibrary(type, "IConstruct");

    /// <summary>The class that values of the type have at least.</summary>
    public static INamedTypeSymbol? ClassOf(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol named => named.OriginalDefinition,
        ITypeParameterSymbol parameter => ClassOf(parameter.ConstraintTypes.FirstOrDefault(constraint => constraint.TypeKind == TypeKind.Class)),
        _ => null,
    };

    /// <summary>Whether an object of the type is the root of a tree, which has no id.</summary>
    public static bool IsApp(INamedTypeSymbol type) => CdkSymbols.IsOrDerives(type, "App");

    /// <summary>Whether it may be one, of a type that derives from this one.</summary>
    public static bool MayBeApp(INamedTypeSymbol type) => IsOfLibrary(type, "Construct") || (type.Name == "Stage" && CdkSymbols.IsCdk(type));

    /// <summary>Whether the type is in the library of CDK itself, which makes children as its documentation says.</summary>
    public static bool IsOfCdk(INamedTypeSymbol type) => CdkSymbols.IsCdk(type) || type.ContainingNamespace?.Name == Library || type.SpecialType == SpecialType.System_Object;

    private static bool IsOfLibrary(ITypeSymbol type, string name) =>
        type.Name == name && type.ContainingNamespace is { Name: Library, ContainingNamespace.IsGlobalNamespace: true };
}
