using Microsoft.CodeAnalysis;

namespace PolicyLint.Analyzers;

/// <summary>Tells by the names of referenced assemblies what there is to look at, before any type is looked up.</summary>
internal static class References
{
    /// <summary>The assembly that all of CDK is in.</summary>
    public const string CdkAssembly = "Amazon.CDK.Lib";

    private const string AwsSdkAssembly = "AWSSDK.Core";
    private const string PulumiAssembly = "Pulumi.Aws";

    public static ReferencedLibraries Of(Compilation compilation)
    {
        var libraries = ReferencedLibraries.None;
        foreach (var assembly in compilation.ReferencedAssemblyNames)
        {
            if (assembly.Name.Equals(CdkAssembly, StringComparison.OrdinalIgnoreCase))
            {
                libraries |= ReferencedLibraries.Cdk;
            }
            else if (assembly.Name.Equals(AwsSdkAssembly, StringComparison.OrdinalIgnoreCase))
            {
                libraries |= ReferencedLibraries.AwsSdk;
            }
            else if (assembly.Name.Equals(PulumiAssembly, StringComparison.OrdinalIgnoreCase))
            {
                libraries |= ReferencedLibraries.Pulumi;
            }
        }

        return libraries;
    }
}
