using System.Text.RegularExpressions;
using PolicyLint.Catalog;
using PolicyLint.CatalogGenerator;
using PolicyLint.Matching;

namespace PolicyLint.Core.Tests.Catalog;

/// <summary>What must hold of every entry of the catalogue that comes with PolicyLint.</summary>
public sealed partial class CatalogConsistencyTests
{
    private const int MostBytes = 800_000;

    private static readonly AwsCatalog Catalog = AwsCatalog.Current;

    [Test]
    public void Is_of_bounded_size() => Assert.That(new FileInfo(CatalogPath).Length, Is.LessThan(MostBytes));

    [Test]
    public void Has_names_that_are_sorted_and_single()
    {
        using var scope = Assert.EnterMultipleScope();
        AssertSorted(Catalog.Services.Select(service => service.Prefix));
        AssertSorted(Catalog.ConditionKeys.Select(key => key.Name.ToLowerInvariant()));
        foreach (var service in Catalog.Services)
        {
            AssertSorted(service.Actions.Select(action => action.Name.ToLowerInvariant()));
            AssertSorted(service.ResourceTypes.Select(type => type.Name.ToLowerInvariant()));
        }
    }

    [Test]
    public void Has_well_formed_names_and_a_level_for_each_action()
    {
        using var scope = Assert.EnterMultipleScope();
        Assert.That(Catalog.Everything.Where(action => !FullName().IsMatch(action.FullName)), Is.Empty);
        Assert.That(Catalog.Everything.Where(action => !action.IsRetired && action.AccessLevel == AccessLevel.Unknown), Is.Empty);
        Assert.That(Catalog.Everything.Where(action => Catalog.Resolve(action.FullName).Action != action), Is.Empty);
    }

    [Test]
    public void Has_only_references_that_lead_somewhere()
    {
        using var scope = Assert.EnterMultipleScope();
        Assert.That(Catalog.Everything.Where(action => action.DependentActions.Any(name => Catalog.FindAction(name) is null)), Is.Empty);
        Assert.That(Catalog.Everything.Where(action => action.Resources.Any(link => !action.Service.ResourceTypes.Contains(link.Type))), Is.Empty);
        Assert.That(Catalog.Everything.Where(action => action.ConditionKeys.Any(key => !action.Service.ConditionKeys.Contains(key))), Is.Empty);
        Assert.That(Catalog.Everything.Where(action => action.ConditionKeys.Any(key => !key.IsListedForActions)), Is.Empty);
    }

    [Test]
    public void Has_arn_patterns_of_six_fields_with_closed_placeholders()
    {
        using var scope = Assert.EnterMultipleScope();
        foreach (var type in Catalog.Services.SelectMany(service => service.ResourceTypes))
        {
            var arn = Arn.Parse(Placeholder().Replace(type.ArnPattern, "x"));
            Assert.That(arn, Is.Not.Null, type.ArnPattern);
            Assert.That(arn!.Value[arn.Value.Partition], Is.EqualTo("x"), type.ArnPattern);
            Assert.That(arn.Value[arn.Value.Service], Is.Not.Empty, type.ArnPattern);
            Assert.That(arn.Value[arn.Value.Resource], Is.Not.Empty, type.ArnPattern);
            Assert.That(arn.Value.Text, Does.Not.Contain("{").And.Not.Contain("}").And.Not.Contain("$"), type.ArnPattern);
        }
    }

    [Test]
    public void Has_condition_keys_with_one_form_of_placeholder()
    {
        using var scope = Assert.EnterMultipleScope();
        foreach (var key in Catalog.ConditionKeys)
        {
            Assert.That(Placeholder().Replace(key.Name, "x"), Does.Match("^[A-Za-z0-9:._/-]+$").And.Not.EndWith("/").And.Not.EndWith("tag-key"), key.Name);
            Assert.That(Catalog.FindConditionKey(Placeholder().Replace(key.Name, "x")), Is.Not.Null, key.Name);
        }

        Assert.That(Catalog.ConditionKeys.Count(key => key.IsGlobal), Is.EqualTo(59));
        Assert.That(Catalog.ConditionKeys.Where(key => key.IsGlobal && (key.Presence == KeyPresence.Unknown || key.Controller == KeyController.Unknown)), Is.Empty);
    }

    /// <summary>If this fails after a refresh, look at what went, and run the generator with --accept-losses if that is right.</summary>
    [Test]
    public void Has_not_lost_more_than_a_small_share_of_the_names_it_had() =>
        Assert.That(KnownNames.Lost(File.ReadAllText(Path.Combine(Tables, "known-names.tsv")), Catalog), Is.LessThanOrEqualTo(KnownNames.LargestLoss));

    [Test]
    public void Sees_a_service_that_was_lost()
    {
        var known = KnownNames.Write(Catalog).Replace("\nec2\t", "\nec2-that-was\t", StringComparison.Ordinal);

        Assert.That(KnownNames.Lost(known, Catalog), Is.GreaterThan(KnownNames.LargestLoss));
    }

    private static string Repository { get; } = Find(AppContext.BaseDirectory);

    internal static string CatalogPath => Path.Combine(Repository, "analyzers/PolicyLint.Core/Catalog/aws-catalog.bin");

    internal static string ResourceTypesPath => Path.Combine(Repository, "analyzers/PolicyLint.Core/Reading/Templates/ResourceTypes.tsv");

    internal static string Tables => Path.Combine(Repository, "tools/CatalogGenerator");

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "PolicyLint.sln")) ? folder : Find(Path.GetDirectoryName(folder.TrimEnd('/', '\\'))!);

    private static void AssertSorted(IEnumerable<string> names)
    {
        var all = names.ToArray();
        Assert.That(all, Is.EqualTo(all.Distinct().Order(StringComparer.Ordinal)));
    }

    [GeneratedRegex("^[a-z0-9-]+:[A-Za-z0-9_-]+$")]
    private static partial Regex FullName();

    [GeneratedRegex(@"\$\{[A-Za-z0-9]+\}")]
    private static partial Regex Placeholder();
}
