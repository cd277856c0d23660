using System.Reflection;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PolicyLint.Analyzers.Tests.Cdk;

/// <summary>What tests say of CDK's types is true: each member of the stub is in CDK itself, of the oldest version to the newest.</summary>
[Category("Tools")]
public sealed class CdkStubSignatureTests
{
    private static readonly string[] Others =
    [
        "amazon.jsii.runtime/1.103.1/lib/netcoreapp3.1/Amazon.JSII.Runtime.dll",
        "constructs/10.0.5/lib/netcoreapp3.1/Constructs.dll",
        "newtonsoft.json/13.0.4/lib/netstandard2.0/Newtonsoft.Json.dll",
    ];

    public static string[] Versions => Metadata("CdkVersions").Split(';');

    [TestCaseSource(nameof(Versions))]
    public void Has_every_member_of_the_stub(string version)
    {
        if (Environment.GetEnvironmentVariable("POLICYLINT_TOOLS") != "1")
        {
            Assert.Ignore("needs Amazon.CDK.Lib: set POLICYLINT_TOOLS=1");
        }

        var stub = CSharpCompilation.Create("Stub", [], [.. Net80.References.All, CdkStub.Reference]);
        var packages = Metadata("PackageFolder");
        var library = Directory.GetFiles(Path.Combine(packages, "amazon.cdk.lib", version, "lib"), "Amazon.CDK.Lib.dll", SearchOption.AllDirectories).Single();
        var real = CSharpCompilation.Create(
            "Real", [], [.. Net80.References.All, .. ((string[])[library, .. Others.Select(path => Path.Combine(packages, path))]).Select(path => MetadataReference.CreateFromFile(path))]);
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

    private static string Metadata(string key) =>
        typeof(CdkStubSignatureTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
