using PolicyLint.Linting;

namespace PolicyLint.Core.Tests.Architecture;

/// <summary>Holds which room of Core may see which, by the signatures and the IL of the built assembly.</summary>
public sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Text"] = [],
        ["Syntax"] = ["Text"],
        ["Model"] = ["Text"],
        ["Diagnostics"] = ["Text", "Model"],
        ["Matching"] = ["Text", "Model"],
        ["Catalog"] = ["Text", "Model", "Matching"],
        ["Grants"] = ["Text", "Model", "Matching", "Catalog"],
        ["Fixing"] = ["Text", "Syntax", "Model", "Diagnostics"],
        ["Reading"] = ["Text", "Syntax", "Model", "Diagnostics", "Matching", "Catalog"],
        ["Rules"] = ["Text", "Model", "Diagnostics", "Matching", "Catalog", "Grants"],
        ["Linting"] = ["Text", "Syntax", "Model", "Diagnostics", "Matching", "Catalog", "Grants", "Reading", "Rules"],
    };

    [Test]
    public void Runs_every_arrow_of_the_house_one_way() => Assert.That(RoomArrows.Wrong(typeof(Linter).Assembly, Allowed), Is.Empty);

    [Test]
    public void Sees_an_arrow_that_runs_the_wrong_way()
    {
        var forbidden = new Dictionary<string, string[]>(Allowed, StringComparer.Ordinal) { ["Syntax"] = [], ["Rules"] = ["Text", "Model", "Diagnostics"] };

        var wrong = RoomArrows.Wrong(typeof(Linter).Assembly, forbidden);

        Assert.That(wrong, Has.Some.StartsWith("Syntax -> Text"));
        Assert.That(wrong, Has.Some.StartsWith("Rules -> Matching"), "calls inside method bodies count, not only signatures");
    }

    [Test]
    public void References_yaml_dot_net_and_the_framework_only() => Assert.That(
        typeof(Linter).Assembly.GetReferencedAssemblies().Select(name => name.Name).Where(name => !name!.StartsWith("System.", StringComparison.Ordinal)),
        Is.EquivalentTo(new[] { "YamlDotNet" }));

    [Test]
    public void Names_yaml_dot_net_in_its_reader_only() => Assert.That(
        RoomArrows.Users(typeof(Linter).Assembly, "YamlDotNet").Select(type => type.Name).Distinct(),
        Is.EqualTo(new[] { nameof(PolicyLint.Syntax.YamlSyntaxReader) }));
}
