namespace PolicyLint.Package.Tests;

/// <summary>The package as this build makes it, packed once for all tests.</summary>
[SetUpFixture]
internal sealed class SharedPackage
{
    private static readonly Lazy<TemporaryFolder> Folder = new(() => new TemporaryFolder());
    private static readonly Lazy<string> Packed = new(() => PackageFeed.Pack(Feed));

    /// <summary>The folder that it is in.</summary>
    public static string Feed => Folder.Value["feed"];

    /// <summary>The package.</summary>
    public static string Path => Packed.Value;

    [OneTimeTearDown]
    public void Remove()
    {
        if (Folder.IsValueCreated)
        {
            Folder.Value.Dispose();
        }
    }
}
