using System.Reflection;

namespace PolicyLint.Analyzers.Tests.Cdk;

/// <summary>The real assemblies of CDK, which the project downloads for tests in category Tools.</summary>
internal static class CdkPackages
{
    private static readonly string[] OtherPaths =
    [
        "amazon.jsii.runtime/1.103.1/lib/netcoreapp3.1/Amazon.JSII.Runtime.dll",
        "constructs/10.0.5/lib/netcoreapp3.1/Constructs.dll",
        "newtonsoft.json/13.0.4/lib/netstandard2.0/Newtonsoft.Json.dll",
    ];

    public static string[] Versions => Metadata("CdkVersions").Split(';');

    /// <summary>The paths of what CDK is used with.</summary>
    public static IEnumerable<string> Others => OtherPaths.Select(path => Path.Combine(Metadata("PackageFolder"), path));

    public static string LibraryOf(string version) =>
        Directory.GetFiles(Path.Combine(Metadata("PackageFolder"), "amazon.cdk.lib", version, "lib"), "Amazon.CDK.Lib.dll", SearchOption.AllDirectories).Single();

    public static void Require()
    {
        if (Environment.GetEnvironmentVariable("POLICYLINT_TOOLS") != "1")
        {
            Assert.Ignore("needs Amazon.CDK.Lib: set POLICYLINT_TOOLS=1");
        }
    }

    private static string Metadata(string key) =>
        typeof(CdkPackages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
