using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PolicyLint.Analyzers.Tests.Cdk;

/// <summary>Looks in an assembly for the types and members of another: code that uses the one must be able to use the other.</summary>
internal sealed class StubComparison(CSharpCompilation real)
{
    private static readonly SymbolDisplayFormat Shown = SymbolDisplayFormat.CSharpErrorMessageFormat;

    /// <summary>How many members were looked for.</summary>
    public int Compared { get; private set; }

    public List<string> Differences { get; } = [];

    public void Compare(INamedTypeSymbol stub)
    {
        if (Find(stub) is not { } type)
        {
            Differences.Add($"there is no type {stub.ToDisplayString(Shown)}");
            return;
        }

        foreach (var around in (INamedTypeSymbol[])[.. stub.BaseType is { SpecialType: SpecialType.None } parent ? [parent] : Array.Empty<INamedTypeSymbol>(), .. stub.Interfaces])
        {
            Check(Map(around) is { } expected && Fits(type, expected), $"{stub.ToDisplayString(Shown)} is no {around.ToDisplayString(Shown)}");
        }

        foreach (var member in stub.GetMembers().Where(member => member.DeclaredAccessibility == Accessibility.Public && !member.IsImplicitlyDeclared))
        {
            Compare(member, type);
        }
    }

    private void Compare(ISymbol member, INamedTypeSymbol type)
    {
        switch (member)
        {
            case IMethodSymbol { MethodKind: MethodKind.Constructor } constructor:
                Check(type.InstanceConstructors.Any(other => AreParametersAlike(constructor, other)), $"no constructor {member.ToDisplayString(Shown)}");
                break;
            case IMethodSymbol { MethodKind: MethodKind.Ordinary } method:
                Check(Members(type, method.Name).OfType<IMethodSymbol>().Any(other => IsAlike(method, other)), $"no method {member.ToDisplayString(Shown)}");
                break;
            case IPropertySymbol property:
                Check(Members(type, property.Name).OfType<IPropertySymbol>().Any(other => IsAlike(property, other)), $"no property {property.Type.ToDisplayString(Shown)} {member.ToDisplayString(Shown)}");
                break;
            case IFieldSymbol field:
                Check(Members(type, field.Name).Any(), $"no field {member.ToDisplayString(Shown)}");
                break;
            case INamedTypeSymbol nested:
                Compare(nested);
                break;
        }
    }

    private bool IsAlike(IMethodSymbol stub, IMethodSymbol other) => stub.IsStatic == other.IsStatic
        && AreParametersAlike(stub, other)
        && stub.Arity == other.Arity
        && (stub.ReturnsVoid || stub.ReturnType is ITypeParameterSymbol || (Map(stub.ReturnType) is { } type && Fits(other.ReturnType, type)));

    /// <summary>What is read from the real one must fit; what is written to it as well.</summary>
    private bool IsAlike(IPropertySymbol stub, IPropertySymbol other) => stub.IsStatic == other.IsStatic
        && Map(stub.Type) is { } type
        && (Fits(other.Type, type) || (stub.SetMethod is not null && Fits(type, other.Type)));

    private bool AreParametersAlike(IMethodSymbol stub, IMethodSymbol other)
    {
        if (stub.Parameters.Length > other.Parameters.Length || other.Parameters.Skip(stub.Parameters.Length).Any(parameter => !parameter.IsOptional))
        {
            return false;
        }

        return stub.Parameters.Zip(other.Parameters).All(pair =>
            pair.First.IsParams == pair.Second.IsParams
            && pair.First.Name == pair.Second.Name
            && (!pair.First.IsOptional || pair.Second.IsOptional)
            && Map(pair.First.Type) is { } type && Fits(type, pair.Second.Type));
    }

    private bool Fits(ITypeSymbol from, ITypeSymbol to) => real.ClassifyConversion(from, to) is { IsImplicit: true };

    private static IEnumerable<ISymbol> Members(INamedTypeSymbol type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers(name))
            {
                yield return member;
            }
        }

        foreach (var member in type.AllInterfaces.SelectMany(implemented => implemented.GetMembers(name)))
        {
            yield return member;
        }
    }

    private ITypeSymbol? Map(ITypeSymbol stub) => stub switch
    {
        IArrayTypeSymbol array => Map(array.ElementType) is { } element ? real.CreateArrayTypeSymbol(element) : null,
        INamedTypeSymbol { IsGenericType: true } generic => Construct(generic),
        INamedTypeSymbol named => Find(named),
        _ => null,
    };

    private INamedTypeSymbol? Construct(INamedTypeSymbol generic)
    {
        var arguments = generic.TypeArguments.Select(Map).ToArray();
        return Find(generic.OriginalDefinition) is { } definition && arguments.All(argument => argument is not null) ? definition.Construct(arguments!) : null;
    }

    private INamedTypeSymbol? Find(INamedTypeSymbol stub)
    {
        var name = stub.ContainingType is { } outer ? Name(outer) + "+" + stub.MetadataName : Name(stub);
        return real.GetTypeByMetadataName(name) ?? real.GetTypesByMetadataName(name).FirstOrDefault();
    }

    private static string Name(INamedTypeSymbol type) => type.ContainingNamespace.ToDisplayString() + "." + type.MetadataName;

    private void Check(bool isRight, string difference)
    {
        Compared++;
        if (!isRight)
        {
            Differences.Add(difference);
        }
    }
}
