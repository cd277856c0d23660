using PolicyLint.DocGen;

namespace PolicyLint.Core.Tests.Architecture;

public sealed class GeneratedFilesTests
{
    private const int MostBytes = 450_000;

    [Test]
    public void Has_a_current_rules_page_of_bounded_size()
    {
        var page = File.ReadAllText(Path.Combine(Repository(AppContext.BaseDirectory), "rules.md"));

        Assert.That(page, Is.EqualTo(RulesPage.Write()), "run dotnet run --project tools/DocGen");
        Assert.That(page, Has.Length.LessThan(MostBytes));
    }

    private static string Repository(string folder) =>
        File.Exists(Path.Combine(folder, "PolicyLint.sln")) ? folder : Repository(Path.GetDirectoryName(folder.TrimEnd('/', '\\'))!);
}
