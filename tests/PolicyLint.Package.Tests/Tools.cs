namespace PolicyLint.Package.Tests;

/// <summary>Tests that need more than the SDK and a folder: packages of a feed, node.</summary>
internal static class Tools
{
    public const string Category = "Tools";

    public static void Require(string what)
    {
        if (Environment.GetEnvironmentVariable("POLICYLINT_TOOLS") != "1")
        {
            Assert.Ignore($"needs {what}: set POLICYLINT_TOOLS=1");
        }
    }
}
