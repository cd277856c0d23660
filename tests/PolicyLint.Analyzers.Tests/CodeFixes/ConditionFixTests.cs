using PolicyLint.CodeFixes;

namespace PolicyLint.Analyzers.Tests.CodeFixes;

/// <summary>MFA is asked for in the style of the statement that is to ask for it.</summary>
public sealed class ConditionFixTests
{
    private const string Settings = """{"requireCondition": [{"action": "sqs:*", "keys": ["aws:MultiFactorAuthPresent"]}]}""";
    private const string Test = "new Dictionary<string, object> { [\"aws:MultiFactorAuthPresent\"] = \"true\" }";
    private const string Added = "new Dictionary<string, object> { { \"aws:MultiFactorAuthPresent\", \"true\" } }";

    private static readonly ReviewCodeFixProvider Review = new();

    [TestCase("", "Conditions = new Dictionary<string, object> { [\"Bool\"] = " + Test + " }", TestName = "{m}(none yet)")]
    [TestCase("Conditions = new Dictionary<string, object> { [\"StringEquals\"] = new Dictionary<string, object> { [\"aws:PrincipalTag/a\"] = \"b\" } }", "Conditions = new Dictionary<string, object> { [\"StringEquals\"] = new Dictionary<string, object> { [\"aws:PrincipalTag/a\"] = \"b\" }, [\"Bool\"] = " + Test + " }", TestName = "{m}(by index)")]
    [TestCase("Conditions = new Dictionary<string, object> { { \"StringEquals\", new Dictionary<string, object> { { \"aws:PrincipalTag/a\", \"b\" } } } }", "Conditions = new Dictionary<string, object> { { \"StringEquals\", new Dictionary<string, object> { { \"aws:PrincipalTag/a\", \"b\" } } }, { \"Bool\", " + Added + " } }", TestName = "{m}(by adding)")]
    [TestCase("Conditions = new Dictionary<string, object> { [\"Bool\"] = new Dictionary<string, object> { [\"aws:SecureTransport\"] = \"true\" } }", "Conditions = new Dictionary<string, object> { [\"Bool\"] = new Dictionary<string, object> { [\"aws:SecureTransport\"] = \"true\", [\"aws:MultiFactorAuthPresent\"] = \"true\" } }", TestName = "{m}(beside a key of the operator)")]
    public async Task Asks_in_the_initializer(string before, string after)
    {
        using var test = new FixTest(OnQueue(before.Length == 0 ? before : ", " + before), settings: Settings);
        Assert.That(await test.ApplyAsync(Review, "PL4036"), Is.EqualTo(OnQueue(", " + after)));
    }

    [TestCase("    Resources = [queue.QueueArn]\n", "    Resources = [queue.QueueArn],\n    Conditions = new Dictionary<string, object> { [\"Bool\"] = " + Test + " }\n")]
    [TestCase("    Resources = [queue.QueueArn],\n", "    Resources = [queue.QueueArn],\n    Conditions = new Dictionary<string, object> { [\"Bool\"] = " + Test + " },\n")]
    [TestCase("    Resources = [queue.QueueArn] // jobs\n", "    Resources = [queue.QueueArn], // jobs\n    Conditions = new Dictionary<string, object> { [\"Bool\"] = " + Test + " }\n")]
    [TestCase("    Resources = [queue.QueueArn], // jobs\n", "    Resources = [queue.QueueArn], // jobs\n    Conditions = new Dictionary<string, object> { [\"Bool\"] = " + Test + " },\n")]
    public async Task Keeps_the_lines_of_the_initializer(string before, string after)
    {
        string Code(string rest) => Queue + "role.AddToPolicy(new PolicyStatement(new PolicyStatementProps\n{\n    Actions = [\"sqs:SendMessage\"],\n" + rest + "}));";
        using var test = new FixTest(Code(before), settings: Settings);
        Assert.That(await test.ApplyAsync(Review, "PL4036"), Is.EqualTo(Code(after)));
    }

    [TestCase("new PolicyStatement()", "")]
    [TestCase("new PolicyStatement(new PolicyStatementProps { Effect = Effect.ALLOW })", "")]
    [TestCase("new PolicyStatement(given)", "", "PolicyStatementProps given = new() { Effect = Effect.ALLOW };\n")]
    public async Task Asks_after_the_last_addition(string made, string rest, string first = "")
    {
        string Code(string added) => Queue + first + $$"""
            var statement = {{made}};
            statement.AddActions("sqs:SendMessage");
            statement.AddResources(queue.QueueArn); // jobs
            {{added}}role.AddToPolicy(statement);{{rest}}
            """;
        using var test = new FixTest(Code(string.Empty), settings: Settings);
        Assert.That(await test.ApplyAsync(Review, "PL4036"), Is.EqualTo(Code($"statement.AddCondition(\"Bool\", {Test});\n")));
    }

    [Test]
    public async Task Asks_in_a_dictionary()
    {
        string Code(string rest) => Queue + $$"""
            new CfnManagedPolicy(this, "P", new CfnManagedPolicyProps
            {
                PolicyDocument = new Dictionary<string, object>
                {
                    { "Version", "2012-10-17" },
                    { "Statement", new[] { new Dictionary<string, object> { { "Effect", "Allow" }, { "Action", "sqs:SendMessage" }, { "Resource", queue.QueueArn }{{rest}} } } },
                },
            });
            """;
        using var test = new FixTest(Code(string.Empty), settings: Settings);
        Assert.That(await test.ApplyAsync(Review, "PL4036"), Is.EqualTo(Code(", { \"Condition\", new Dictionary<string, object> { { \"Bool\", " + Added + " } } }")));
    }

    [Test]
    public async Task Asks_in_an_object_of_json()
    {
        string Code(string rest) => Queue + $$"""
            new CfnManagedPolicy(this, "P", new CfnManagedPolicyProps
            {
                PolicyDocument = new Newtonsoft.Json.Linq.JObject
                {
                    ["Version"] = "2012-10-17",
                    ["Statement"] = new Newtonsoft.Json.Linq.JObject { ["Effect"] = "Allow", ["Action"] = "sqs:SendMessage", ["Resource"] = queue.QueueArn{{rest}} },
                },
            });
            """;
        using var test = new FixTest(Code(string.Empty), settings: Settings);
        Assert.That(
            await test.ApplyAsync(Review, "PL4036"),
            Is.EqualTo(Code(", [\"Condition\"] = new Newtonsoft.Json.Linq.JObject { [\"Bool\"] = new Newtonsoft.Json.Linq.JObject { [\"aws:MultiFactorAuthPresent\"] = \"true\" } }")));
    }

    [TestCase("new AccountPrincipal(\"444455556666\")", "new AccountPrincipal(\"444455556666\").WithConditions(new Dictionary<string, object> { [\"Bool\"] = " + Test + " })")]
    [TestCase("new ArnPrincipal(\"arn:aws:iam::444455556666:root\")", "new ArnPrincipal(\"arn:aws:iam::444455556666:root\").WithConditions(new Dictionary<string, object> { [\"Bool\"] = " + Test + " })")]
    [TestCase("new AccountPrincipal(\"444455556666\").WithConditions(new Dictionary<string, object> { [\"StringEquals\"] = new Dictionary<string, object> { [\"aws:PrincipalTag/a\"] = \"b\" } })", "new AccountPrincipal(\"444455556666\").WithConditions(new Dictionary<string, object> { [\"StringEquals\"] = new Dictionary<string, object> { [\"aws:PrincipalTag/a\"] = \"b\" }, [\"Bool\"] = " + Test + " })")]
    [TestCase("new PrincipalWithConditions(new AccountPrincipal(\"444455556666\"), new Dictionary<string, object> { [\"StringEquals\"] = new Dictionary<string, object> { [\"aws:PrincipalTag/a\"] = \"b\" } })", "new PrincipalWithConditions(new AccountPrincipal(\"444455556666\"), new Dictionary<string, object> { [\"StringEquals\"] = new Dictionary<string, object> { [\"aws:PrincipalTag/a\"] = \"b\" }, [\"Bool\"] = " + Test + " })")]
    public async Task Asks_whom_a_role_trusts(string before, string after)
    {
        string Code(string principal) => $$"""new Role(this, "Admin", new RoleProps { AssumedBy = {{principal}}, ManagedPolicies = [ManagedPolicy.FromAwsManagedPolicyName("AdministratorAccess")] });""";
        using var test = new FixTest(Code(before), build: "build_property.PolicyLintProfile = strict");
        Assert.That(await test.ApplyAsync(Review, "PL7010"), Is.EqualTo(Code(after)));
    }

    [Test]
    public async Task Asks_in_the_only_statement_that_gives_power()
    {
        string Code(string rest) => """var team = new Group(this, "Team");""" + "\n" + $$"""team.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["iam:PutUserPolicy"], Resources = ["arn:aws:iam::444455556666:user/guests/*"]{{rest}} }));""";
        using var test = new FixTest(Code(string.Empty));
        Assert.That(await test.ApplyAsync(Review, "PL7009"), Is.EqualTo(Code(", Conditions = new Dictionary<string, object> { [\"Bool\"] = " + Test + " }")));
    }

    [TestCase(", Conditions = Given()", "private static Dictionary<string, object> Given() => new() { [\"StringEquals\"] = new Dictionary<string, object> { [\"aws:PrincipalTag/a\"] = \"b\" } };")]
    [TestCase(", Conditions = Asked", "private static readonly Dictionary<string, object> Asked = new() { [\"StringEquals\"] = new Dictionary<string, object> { [\"aws:PrincipalTag/a\"] = \"b\" } };")]
    [TestCase(", Conditions = new Dictionary<string, object> { [\"Bool\"] = Asked }", "private static readonly Dictionary<string, object> Asked = new() { [\"aws:SecureTransport\"] = \"true\" };")]
    public async Task Offers_nothing_where_the_conditions_stand_elsewhere(string rest, string members)
    {
        using var test = new FixTest(OnQueue(rest), settings: Settings, members: members);
        Assert.That(await test.TitlesAsync(Review, "PL4036"), Is.Empty);
    }

    private static string Queue => "var queue = new Amazon.CDK.AWS.SQS.Queue(this, \"Jobs\");\n";

    private static string OnQueue(string rest) => Queue +
        $$"""role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["sqs:SendMessage"], Resources = [queue.QueueArn]{{rest}} }));""";
}
