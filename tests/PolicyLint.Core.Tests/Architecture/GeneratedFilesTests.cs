using PolicyLint.DocGen;

namespace PolicyLint.Core.Tests.Architecture;

public sealed class GeneratedFilesTests
{
    private const int MostBytes = 450_000;

    [TestCaseSource(typeof(GeneratedFile), nameof(GeneratedFile.All))]
    public void Has_what_is_generated_as_it_would_be_generated_now_and_of_bounded_size(GeneratedFile file)
    {
        var text = File.ReadAllText(Path.Combine(Repository(AppContext.BaseDirectory), file.Name));

        Assert.That(text, Is.EqualTo(file.Text()), "run dotnet run --project tools/DocGen");
        Assert.That(text, Has.Length.LessThan(MostBytes));
    }

    private static string Repository(string folder) =>
        File.Exists(Path.Combine(folder, "PolicyLint.sln")) ? folder : Repository(Path.GetDirectoryName(folder.TrimEnd('/', '\\'))!);
}
