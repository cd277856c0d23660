using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>Knows the types of CDK by name: no type is looked up, so any version will do.</summary>
internal static class CdkSymbols
{
    private const string Root = "Amazon.CDK";

    /// <summary>What was found of each namespace: types are asked many times.</summary>
    private static readonly ConditionalWeakTable<INamespaceSymbol, CdkModule> Modules = new();

    /// <summary>The namespace below Amazon.CDK: <c>AWS.IAM</c>, empty for Amazon.CDK itself; null for a type that is not CDK's.</summary>
    public static string? ModuleOf(ITypeSymbol? type)
    {
        if (type?.ContainingNamespace is not { } space)
        {
            return null;
        }

        return Modules.TryGetValue(space, out var known) ? known.Name : Modules.GetValue(space, found => new CdkModule(NameOf(found))).Name;
    }

    private static string? NameOf(INamespaceSymbol space)
    {
        if (space.IsGlobalNamespace || !IsOfAmazon(space))
        {
            return null;
        }

        var name = space.ToDisplayString();
        if (!name.StartsWith(Root, StringComparison.Ordinal))
        {
            return null;
        }

        return name.Length == Root.Length ? string.Empty : name[Root.Length] == '.' ? name.Substring(Root.Length + 1) : null;
    }

    /// <summary>A cheap look at the outermost namespace: nearly all types are of others.</summary>
    private static bool IsOfAmazon(INamespaceSymbol space)
    {
        while (space.ContainingNamespace is { IsGlobalNamespace: false } outer)
        {
            space = outer;
        }

        return space.Name == "Amazon";
    }

    public static bool IsCdk(ITypeSymbol? type) => ModuleOf(type) is not null;

    public static bool IsIam(ITypeSymbol? type, string name) => type is not null && type.Name == name && ModuleOf(type) == "AWS.IAM";

    /// <summary>Whether the type is one of CDK's, or derives from one.</summary>
    public static bool IsOrDerives(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (IsCdk(current))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the type is one of CDK's with this name, or derives from it.</summary>
    public static bool IsOrDerives(ITypeSymbol? type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Name == name && IsCdk(current))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The property that is the ARN of a construct: BucketArn, AttrArn; null if there is none.</summary>
    public static string? ArnPropertyOf(ITypeSymbol type) => CdkTypeFacts.Of(type).ArnProperty;

    /// <summary>The same by the members of the type and of those it derives from.</summary>
    public static string? FindArnProperty(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var name in new[] { type.Name + "Arn", "AttrArn" })
            {
                if (current.GetMembers(name) is [IPropertySymbol])
                {
                    return name;
                }
            }
        }

        return null;
    }

    /// <summary>Whether the type has a CDK interface of this name, or is it.</summary>
    public static bool Implements(ITypeSymbol? type, string name)
    {
        if (type is null)
        {
            return false;
        }

        if (type.Name == name && IsCdk(type))
        {
            return true;
        }

        foreach (var implemented in type.AllInterfaces)
        {
            if (implemented.Name == name && IsCdk(implemented))
            {
                return true;
            }
        }

        return false;
    }
}
