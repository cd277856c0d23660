using Microsoft.CodeAnalysis;
using PolicyLint.Analyzers.Cdk;
using PolicyLint.Reading.Templates;

namespace PolicyLint.CodeFixes;

/// <summary>Writes what gives the ARN of a construct, or of what is in it.</summary>
internal static class ConstructArns
{
    private const string Objects = "s3:object";
    private const string ObjectsMethod = "ArnForObjects";
    private const string BucketType = "AWS::S3::Bucket";

    /// <summary>The expression for a resource of this type; null if the construct is none and has none.</summary>
    /// <param name="construct">What can be named.</param>
    /// <param name="resourceType">The service and type: <c>s3:bucket</c>, <c>s3:object</c>.</param>
    public static string? Of(ScopeSymbol construct, string resourceType)
    {
        if (resourceType == Objects)
        {
            return OfObjects(construct);
        }

        foreach (var property in MembersOf(construct.Type).OfType<IPropertySymbol>())
        {
            if (CdkSymbols.IsCdk(property.ContainingType) && CdkTokens.Of(property, construct, construct.Name)?.ArnType == resourceType)
            {
                return construct.Name + "." + property.Name;
            }
        }

        return TypeOf(construct.Type) is { } type && ResourceTypes.Find(type)?.ArnType == resourceType && ArnPropertyOf(construct.Type) is { } arn
            ? construct.Name + "." + arn
            : null;
    }

    private static string? OfObjects(ScopeSymbol construct)
    {
        if (MembersOf(construct.Type).Any(member => member is IMethodSymbol { Name: ObjectsMethod, Parameters.Length: 1 } && CdkSymbols.IsCdk(member.ContainingType)))
        {
            return $"{construct.Name}.{ObjectsMethod}(\"*\")";
        }

        return TypeOf(construct.Type) == BucketType && ArnPropertyOf(construct.Type) is { } arn ? $"$\"{{{construct.Name}.{arn}}}/*\"" : null;
    }

    private static string? TypeOf(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (CdkSymbols.IsCdk(current))
            {
                return TemplateTypes.OfMirror(current) ?? TemplateTypes.OfConstruct(current);
            }
        }

        return null;
    }

    private static string? ArnPropertyOf(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (CdkSymbols.IsCdk(current))
            {
                return CdkSymbols.ArnPropertyOf(current);
            }
        }

        return null;
    }

    private static IEnumerable<ISymbol> MembersOf(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                yield return member;
            }
        }

        foreach (var implemented in type.TypeKind == TypeKind.Interface ? type.AllInterfaces : [])
        {
            foreach (var member in implemented.GetMembers())
            {
                yield return member;
            }
        }
    }
}
