using PolicyLint.Catalog;

namespace PolicyLint.Core.Tests.Catalog;

/// <summary>The tables that are written by hand: read right, and consistent with each other.</summary>
public sealed class HandTablesTests
{
    [TestCase("s3:ListObjectsV2", ApiNameNeed.Permissions, "s3:ListBucket")]
    [TestCase("S3:listobjectsv2", ApiNameNeed.Permissions, "s3:ListBucket")]
    [TestCase("s3:CreateMultipartUpload", ApiNameNeed.Permissions, "s3:PutObject")]
    [TestCase("execute-api:PostToConnection", ApiNameNeed.Permissions, "execute-api:ManageConnections")]
    [TestCase("rds:GenerateDbAuthToken", ApiNameNeed.Permissions, "rds-db:connect")]
    [TestCase("kms:ReEncrypt", ApiNameNeed.Permissions, "kms:ReEncryptFrom kms:ReEncryptTo")]
    [TestCase("eks:GetToken", ApiNameNeed.Nothing, "")]
    [TestCase("sso:ListAccounts", ApiNameNeed.Token, "")]
    [TestCase("quicksight:DescribeDashboardDefinition", ApiNameNeed.NotDocumented, "")]
    public void Says_what_an_operation_needs(string name, ApiNameNeed need, string permissions)
    {
        var found = ApiNames.Find(name)!;

        Assert.That((found.Need, string.Join(" ", found.Permissions)), Is.EqualTo((need, permissions)));
    }

    [TestCase("s3:GetObject")]
    [TestCase("s3:")]
    [TestCase("")]
    public void Knows_no_other_operation(string name) => Assert.That(ApiNames.Find(name), Is.Null);

    [TestCase("lambda:CreateFunction20150331", ExpectedResult = "lambda:CreateFunction")]
    [TestCase("lambda:UpdateFunctionCode20150331v2", ExpectedResult = "lambda:UpdateFunctionCode")]
    [TestCase("cloudfront:CreateDistribution2020_05_31", ExpectedResult = "cloudfront:CreateDistribution")]
    [TestCase("lambda:CreateFunction", ExpectedResult = null)]
    [TestCase("lambda:20150331", ExpectedResult = null)]
    [TestCase("20150331", ExpectedResult = null)]
    public string? Takes_the_version_of_the_api_away(string name) => ApiNames.WithoutVersion(name);

    [TestCase("cloudwatchlogs", "logs")]
    [TestCase("CloudWatchLogs", "logs")]
    [TestCase("bedrock-runtime", "bedrock")]
    [TestCase("s3", "")]
    [TestCase("", "")]
    public void Names_the_prefix_of_a_service(string name, string prefixes) =>
        Assert.That(string.Join(" ", ServicePrefixAliases.Find(name)), Is.EqualTo(prefixes));

    [TestCase("zocalo", RetiredNameFate.Renamed, "workdocs", "2015")]
    [TestCase("DeepLens", RetiredNameFate.Ended, "", "2024-01-31")]
    [TestCase("builderid", RetiredNameFate.Unlisted, "", "")]
    public void Says_what_became_of_a_service(string prefix, RetiredNameFate fate, string instead, string end)
    {
        var found = RetiredNames.FindService(prefix)!;

        Assert.That((found.Fate, string.Join(" ", found.Instead), found.End), Is.EqualTo((fate, instead, end)));
    }

    [Test]
    public void Says_what_became_of_an_action()
    {
        var found = RetiredNames.FindAction("aws-portal:ViewUsage")!;

        Assert.That((found.Fate, found.Instead.Single()), Is.EqualTo((RetiredNameFate.Replaced, "cur:GetUsageReport")));
    }

    [TestCase("s3:GetObject")]
    [TestCase("zocalo:*")]
    public void Knows_no_other_retired_action(string action) => Assert.That(RetiredNames.FindAction(action), Is.Null);

    [Test]
    public void Says_one_thing_of_a_name()
    {
        var retired = RetiredNames.Names.ToHashSet(StringComparer.OrdinalIgnoreCase);

        Assert.That(ApiNames.Names.Where(retired.Contains), Is.Empty);
        Assert.That(ServicePrefixAliases.Names.Where(name => retired.Contains(name + ":*")), Is.Empty);
    }

    [Test]
    public void Proposes_only_actions_and_services_that_aws_has()
    {
        var proposed = ApiNames.Names.SelectMany(name => ApiNames.Find(name)!.Permissions)
            .Concat(RetiredNames.Names.SelectMany(name => (RetiredNames.FindAction(name) ?? RetiredNames.FindService(name[..^2]))!.Instead))
            .Concat(ServicePrefixAliases.Names.SelectMany(name => ServicePrefixAliases.Find(name)));

        Assert.That(proposed.Where(name => !IsInCatalog(name)), Is.Empty);
    }

    [Test]
    public void Holds_no_operation_and_no_alias_that_the_catalogue_has()
    {
        Assert.That(ApiNames.Names.Where(name => Catalog.FindAction(name) is { IsRetired: false }), Is.Empty);
        Assert.That(ServicePrefixAliases.Names.Where(name => Catalog.FindService(name) is { IsRetired: false }), Is.Empty);
    }

    [Test]
    public void Calls_no_action_removed_that_the_catalogue_has()
    {
        var removed = RetiredNames.Names.Where(name => RetiredNames.FindAction(name) is { Fate: RetiredNameFate.Removed or RetiredNameFate.Unlisted });

        Assert.That(removed.Where(name => Catalog.FindAction(name) is { IsRetired: false }), Is.Empty);
    }

    [Test]
    public void Names_every_service_with_replaced_actions()
    {
        var replaced = RetiredNames.Names.Where(name => RetiredNames.FindAction(name) is { Fate: RetiredNameFate.Replaced });

        Assert.That(replaced.Select(name => RetiredNames.HasReplacedActions(name[..name.IndexOf(':', StringComparison.Ordinal)])), Is.All.True);
    }

    private static AwsCatalog Catalog => AwsCatalog.Current;

    private static bool IsInCatalog(string name) =>
        name.Contains(':', StringComparison.Ordinal) ? Catalog.FindAction(name) is { IsRetired: false } : Catalog.FindService(name) is { IsRetired: false };
}
