using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PolicyLint.Analyzers.Tests.Cdk;

/// <summary>What tests say of CDK's types is true: each member of the stub is in CDK itself, of the oldest version to the newest.</summary>
[Category("Tools")]
public sealed class CdkStubSignatureTests
{
    public static string[] Versions => CdkPackages.Versions;

    [TestCaseSource(nameof(Versions))]
    public void Has_every_member_of_the_stub(string version)
    {
        CdkPackages.Require();
        var stub = CSharpCompilation.Create("Stub", [], [.. Net80.References.All, CdkStub.Reference]);
        var real = CSharpCompilation.Create(
            "Real", [], [.. Net80.References.All, .. CdkPackages.Others.Prepend(CdkPackages.LibraryOf(version)).Select(path => MetadataReference.CreateFromFile(path))]);
        var comparison = new StubComparison(real);
        foreach (var type in Types(((IAssemblySymbol)stub.GetAssemblyOrModuleSymbol(CdkStub.Reference)!).GlobalNamespace))
        {
            comparison.Compare(type);
        }

        Assert.That(comparison.Compared, Is.GreaterThan(50));
        Assert.That(comparison.Differences, Is.Empty, string.Join('\n', comparison.Differences));
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) =>
        space.GetTypeMembers().Where(type => type.DeclaredAccessibility == Accessibility.Public && !type.IsImplicitlyDeclared)
            .Concat(space.GetNamespaceMembers().Where(inner => inner.Name is not ("System" or "Microsoft")).SelectMany(Types));
}
