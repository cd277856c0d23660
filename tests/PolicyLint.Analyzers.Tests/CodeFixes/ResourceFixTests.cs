using PolicyLint.CodeFixes;

namespace PolicyLint.Analyzers.Tests.CodeFixes;

/// <summary>In place of every resource, the one construct at hand that the actions work on.</summary>
public sealed class ResourceFixTests
{
    private const string Strict = "build_property.PolicyLintProfile = strict";

    private static readonly ReviewCodeFixProvider Review = new();

    [TestCase("PL4035", "[\"s3:GetObject\"]", "[\"*\"]", "[bucket.ArnForObjects(\"*\")]")]
    [TestCase("PL4032", "[\"s3:PutObject\"]", "new[] { \"*\" }", "new[] { bucket.ArnForObjects(\"*\") }")]
    [TestCase("PL4031", "[\"s3:PutBucketTagging\"]", "[\"*\"]", "[bucket.BucketArn]", "bucket = new Bucket(this, \"Bucket\");")]
    [TestCase("PL4032", "[\"s3:PutBucketPolicy\"]", "[\"*\"]", "[bucket.BucketArn]")]
    [TestCase("PL4032", "[\"s3:PutObject\", \"s3:PutBucketTagging\"]", "[\"*\"]", "[bucket.ArnForObjects(\"*\"), bucket.BucketArn]")]
    [TestCase("PL4032", "[\"s3:PutObject\", \"s3:PutBucketTagging\"]", "[\n    \"*\"\n]", "[\n    bucket.ArnForObjects(\"*\"),\n    bucket.BucketArn\n]")]
    [TestCase("PL4031", "[\"dynamodb:PutItem\"]", "[\"*\"]", "[table.TableArn]", "var table = new Amazon.CDK.AWS.DynamoDB.Table(this, \"Table\", new Amazon.CDK.AWS.DynamoDB.TableProps());")]
    [TestCase("PL4031", "[\"sqs:SendMessage\"]", "[\"*\"]", "[@in.QueueArn]", "var @in = new Amazon.CDK.AWS.SQS.Queue(this, \"In\");")]
    [TestCase("PL4011", "[\"kms:Decrypt\"]", "[\"*\"]", "[key.KeyArn]", "var key = new Amazon.CDK.AWS.KMS.Key(this, \"Key\");")]
    [TestCase("PL4032", "[\"lambda:InvokeFunction\"]", "[\"*\"]", "[Worker.FunctionArn]", "", "private Amazon.CDK.AWS.Lambda.Function Worker { get; } = null!;")]
    public async Task Names_the_one_that_fits(string rule, string actions, string before, string after, string first = "", string members = "")
    {
        using var test = new FixTest(first + "\n" + OnRole(actions, before), build: Strict, members: members);
        Assert.That(await test.ApplyAsync(Review, rule), Is.EqualTo((first + "\n" + OnRole(actions, after)).Trim()));
    }

    [Test]
    public async Task Names_it_where_all_resources_were_added()
    {
        using var test = new FixTest("""
            var statement = new PolicyStatement();
            statement.AddActions("s3:GetObject");
            statement.AddAllResources();
            role.AddToPolicy(statement);
            """, build: Strict);
        Assert.That(await test.ApplyAsync(Review, "PL4035"), Does.Contain("""statement.AddResources(bucket.ArnForObjects("*"));"""));
    }

    [TestCase("[\"Resource\"] = \"*\"", "[\"Resource\"] = bucket.ArnForObjects(\"*\")", "[\"Action\"] = \"s3:GetObject\"")]
    [TestCase("{ \"Resource\", \"*\" }", "{ \"Resource\", new[] { bucket.ArnForObjects(\"*\"), bucket.BucketArn } }", "{ \"Action\", new[] { \"s3:GetObject\", \"s3:ListBucket\" } }")]
    public async Task Names_it_in_a_dictionary(string before, string after, string action)
    {
        var effect = action[0] == '[' ? "[\"Effect\"] = \"Allow\"" : "{ \"Effect\", \"Allow\" }";
        string Code(string resource) => $$"""
            new CfnManagedPolicy(this, "P", new CfnManagedPolicyProps
            {
                PolicyDocument = new Dictionary<string, object> { ["Version"] = "2012-10-17", ["Statement"] = new[] { new Dictionary<string, object> { {{effect}}, {{action}}, {{resource}} } } },
            });
            """;
        using var test = new FixTest(Code(before), build: Strict);
        Assert.That(await test.ApplyAsync(Review, "PL4035"), Is.EqualTo(Code(after)));
    }

    [Test]
    public async Task Names_a_field_that_was_set_before()
    {
        using var test = new FixTest(
            "_table = new Amazon.CDK.AWS.DynamoDB.Table(this, \"Table\", new Amazon.CDK.AWS.DynamoDB.TableProps());\n" + OnRole("[\"dynamodb:PutItem\"]", "[\"*\"]"),
            members: "private readonly Amazon.CDK.AWS.DynamoDB.Table _table;");
        Assert.That(await test.ApplyAsync(Review, "PL4031"), Does.Contain("Resources = [_table.TableArn]"));
    }

    [Test]
    public async Task Takes_a_variable_and_its_property_for_one()
    {
        using var test = new FixTest(
            "var table = new Amazon.CDK.AWS.DynamoDB.Table(this, \"Table\", new Amazon.CDK.AWS.DynamoDB.TableProps());\nData = table;\n" + OnRole("[\"dynamodb:PutItem\"]", "[\"*\"]"),
            members: "public Amazon.CDK.AWS.DynamoDB.Table Data { get; }");
        Assert.That(await test.ApplyAsync(Review, "PL4031"), Does.Contain("Resources = [table.TableArn]"));
    }

    [TestCase("[\"s3:GetObject\"]", "var other = new Bucket(this, \"Other\");", "", TestName = "{m}(two that fit)")]
    [TestCase("[\"sqs:SendMessage\"]", "", "", TestName = "{m}(none that fits)")]
    [TestCase("[\"s3:GetObject\", \"sqs:SendMessage\"]", "", "", TestName = "{m}(actions of two services)")]
    [TestCase("[\"dynamodb:PutItem\"]", "", "private readonly Amazon.CDK.AWS.DynamoDB.Table _table;", TestName = "{m}(a field that is not set yet)")]
    [TestCase("[\"dynamodb:PutItem\"]", "Amazon.CDK.AWS.DynamoDB.Table table;", "", TestName = "{m}(a variable that is not set yet)")]
    [TestCase("[\"dynamodb:PutItem\"]", "{ var table = new Amazon.CDK.AWS.DynamoDB.Table(this, \"Table\", new Amazon.CDK.AWS.DynamoDB.TableProps()); }", "", TestName = "{m}(out of scope)")]
    [TestCase("[\"s3:GetObject\", \"s3:ListAllMyBuckets\"]", "", "", TestName = "{m}(an action on no resource)")]
    public async Task Offers_nothing_where_it_would_guess(string actions, string first, string members)
    {
        using var test = new FixTest(first + "\n" + OnRole(actions, "[\"*\"]"), build: Strict, members: members);
        Assert.That(await test.TitlesAsync(Review, "PL4031", "PL4032", "PL4035"), Is.Empty);
    }

    [Test]
    public async Task Names_none_that_is_made_later()
    {
        using var test = new FixTest(OnRole("[\"dynamodb:PutItem\"]", "[\"*\"]") + "\nvar table = new Amazon.CDK.AWS.DynamoDB.Table(this, \"Table\", new Amazon.CDK.AWS.DynamoDB.TableProps());", build: Strict);
        Assert.That(await test.TitlesAsync(Review, "PL4031", "PL4032"), Is.Empty);
    }

    private static string OnRole(string actions, string resources) =>
        $$"""role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = {{actions}}, Resources = {{resources}} }));""";
}
