using PolicyLint.CodeFixes;

namespace PolicyLint.Analyzers.Tests.CodeFixes;

public sealed class CodeFixTests
{
    private const string Strict = "build_property.PolicyLintProfile = strict";

    private static readonly MechanicalCodeFixProvider Mechanical = new();
    private static readonly ReviewCodeFixProvider Review = new();

    [TestCase("[\"s3:GetObjct\"]", "[\"s3:GetObject\"]")]
    [TestCase("new[] { \"s3:PutObject\", \"s3:GetObjct\" }", "new[] { \"s3:PutObject\", \"s3:GetObject\" }")]
    [TestCase("[@\"s3:GetObjct\"]", "[@\"s3:GetObject\"]")]
    [TestCase("[\"s3:\" + \"GetObjct\"]", "[\"s3:\" + \"GetObject\"]")]
    [TestCase("[\"\"\"s3:GetObjct\"\"\"]", "[\"\"\"s3:GetObject\"\"\"]")]
    public async Task Writes_the_nearest_action(string before, string after)
    {
        using var test = new FixTest(OnBucket(before));
        Assert.That(await test.ApplyAsync(Mechanical, "PL2002"), Is.EqualTo(OnBucket(after)));
    }

    [Test]
    public async Task Writes_the_nearest_action_in_an_argument()
    {
        using var test = new FixTest("""
            var statement = new PolicyStatement();
            statement.AddActions("s3:PutObject", "s3:GetObjct");
            statement.AddResources(bucket.ArnForObjects("*"));
            role.AddToPolicy(statement);
            """);
        Assert.That(await test.ApplyAsync(Mechanical, "PL2002"), Does.Contain("""AddActions("s3:PutObject", "s3:GetObject");"""));
    }

    [Test]
    public async Task Writes_the_nearest_action_everywhere()
    {
        using var test = new FixTest(OnBucket("[\"s3:GetObjct\", \"s3:PutObjct\"]") + "\n" + OnBucket("[\"s3:DeleteObjct\"]"));
        var after = await test.ApplyEverywhereAsync(Mechanical, "PL2002");

        Assert.That(after, Does.Contain("\"s3:GetObject\", \"s3:PutObject\"").And.Contain("\"s3:DeleteObject\"").And.Not.Contain("Objct"));
    }

    [TestCase("[Action]", "private const string Action = \"s3:GetObjct\";")]
    [TestCase("[\"s3:Get\" + \"Objct\"]", "")]
    [TestCase("[\"s3:GetObj\\u0063t\"]", "")]
    [TestCase("Actions", "private static readonly string[] Actions = [\"s3:GetObjct\"];")]
    public async Task Offers_nothing_where_the_text_does_not_stand(string actions, string members)
    {
        using var test = new FixTest(OnBucket(actions), members: members);
        Assert.That(await test.TitlesAsync(Mechanical, "PL2002"), Is.Empty);
    }

    [Test]
    public async Task Repairs_an_operator()
    {
        using var test = new FixTest(WithCondition("StringEqual"));
        Assert.That(await test.ApplyAsync(Mechanical, "PL2102"), Is.EqualTo(WithCondition("StringEquals")));
    }

    [TestCase("[\"s3:Get*\", \"s3:GetObject\"]", "[\"s3:Get*\"]")]
    [TestCase("[\"s3:GetObject\", \"s3:Get*\"]", "[\"s3:Get*\"]")]
    [TestCase("new[] { \"s3:Get*\", \"s3:GetObject\", }", "new[] { \"s3:Get*\", }")]
    [TestCase("[\n    \"s3:Get*\",\n    \"s3:GetObject\",\n    \"s3:PutObject\",\n]", "[\n    \"s3:Get*\",\n    \"s3:PutObject\",\n]")]
    [TestCase("[\n    \"s3:Get*\", // reads\n    \"s3:GetObject\"\n]", "[\n    \"s3:Get*\" // reads\n    \n]")]
    [TestCase("[\n    \"s3:GetObject\", // one\n    \"s3:Get*\"\n]", "[\n     // one\n    \"s3:Get*\"\n]")]
    public async Task Drops_a_redundant_action(string before, string after)
    {
        using var test = new FixTest(OnBucket(before), build: Strict);
        Assert.That(await test.ApplyAsync(Mechanical, "PL3101"), Is.EqualTo(OnBucket(after)));
    }

    [Test]
    public async Task Drops_redundant_actions_everywhere()
    {
        using var test = new FixTest(OnBucket("[\"s3:Get*\", \"s3:GetObject\", \"s3:PutObject\", \"s3:Put*\"]"), build: Strict);
        Assert.That(await test.ApplyEverywhereAsync(Mechanical, "PL3101"), Is.EqualTo(OnBucket("[\"s3:Get*\", \"s3:Put*\"]")));
    }

    [Test]
    public async Task Drops_nothing_from_a_list_that_may_be_used_without_the_other()
    {
        using var test = new FixTest("""
            var shared = new[] { "s3:GetObject", "s3:PutObject" };
            var wide = new[] { "s3:Get*" };
            role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = [.. shared, .. wide], Resources = [bucket.ArnForObjects("*")] }));
            """, build: Strict);
        Assert.That(await test.TitlesAsync(Mechanical, "PL3101"), Is.Empty);
    }

    [Test]
    public async Task Grants_only_what_reads()
    {
        using var test = new FixTest(OnUser("[\"kms:*\"]"));
        Assert.That(await test.ApplyAsync(Review, "PL4006", "Grant only the Read actions of kms"), Does.Contain("\"kms:Describe*\", ").And.Not.Contain("kms:*"));
    }

    [Test]
    public async Task Writes_one_action_below_the_other_where_the_list_does()
    {
        using var test = new FixTest(OnUser("[\n    \"s3:GetObject\",\n    \"kms:*\"\n]"));
        Assert.That(await test.ApplyAsync(Review, "PL4006", "Grant only the Read actions of kms"), Does.Contain("    \"s3:GetObject\",\n    \"kms:Describe*\",\n    \"kms:"));
    }

    [TestCase("new AnyPrincipal()", "new AccountRootPrincipal()")]
    [TestCase("new StarPrincipal()", "new AccountRootPrincipal()")]
    [TestCase("new ArnPrincipal(\"*\")", "new AccountRootPrincipal()")]
    [TestCase("new Amazon.CDK.AWS.IAM.AnyPrincipal()", "new Amazon.CDK.AWS.IAM.AccountRootPrincipal()")]
    [TestCase("new CompositePrincipal(new ServicePrincipal(\"lambda.amazonaws.com\"), new AnyPrincipal())", "new CompositePrincipal(new ServicePrincipal(\"lambda.amazonaws.com\"), new AccountRootPrincipal())")]
    public async Task Trusts_only_the_account(string before, string after)
    {
        using var test = new FixTest(Trusting(before));
        Assert.That(await test.ApplyAsync(Review, "PL5101", leaves: "PL9008"), Is.EqualTo(Trusting(after)));
    }

    [TestCase("[\"Principal\"] = \"*\"", "[\"Principal\"] = new Dictionary<string, object> { [\"AWS\"] = Aws.ACCOUNT_ID }")]
    [TestCase("[\"Principal\"] = new Dictionary<string, object> { [\"AWS\"] = \"*\" }", "[\"Principal\"] = new Dictionary<string, object> { [\"AWS\"] = Aws.ACCOUNT_ID }")]
    public async Task Trusts_only_the_account_in_a_dictionary(string before, string after)
    {
        string Code(string principal) => $$"""
            new CfnRole(this, "R", new CfnRoleProps
            {
                AssumeRolePolicyDocument = new Dictionary<string, object> { ["Version"] = "2012-10-17", ["Statement"] = new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = "sts:AssumeRole", {{principal}} } },
            });
            """;
        using var test = new FixTest(Code(before));
        Assert.That(await test.ApplyAsync(Review, "PL5101", leaves: "PL9008"), Is.EqualTo(Code(after)));
    }

    [Test]
    public async Task Trusts_only_the_own_account_where_settings_name_it()
    {
        using var test = new FixTest(Trusting("new AnyPrincipal()"), settings: "{\"ownAccounts\": [\"111122223333\"]}");
        Assert.That(await test.ApplyAsync(Review, "PL5101", "Trust only account 111122223333"), Is.EqualTo(Trusting("new AccountPrincipal(\"111122223333\")")));
    }

    [Test]
    public async Task Trusts_only_the_account_in_a_document_of_trust()
    {
        using var test = new FixTest("""
            var statement = new PolicyStatement(new PolicyStatementProps { Actions = ["sts:AssumeRole"] });
            statement.AddAnyPrincipal();
            role.AssumeRolePolicy.AddStatements(statement);
            """);
        Assert.That(await test.ApplyAsync(Review, "PL5101", leaves: "PL9008"), Does.Contain("statement.AddAccountRootPrincipal();"));
    }

    [TestCase("[\"s3:GetObject\"]", "[\"s3:Get*\"]")]
    [TestCase("[\"s3:GetObject\"]", "[\"s3:GetObject\", \"s3:PutObject\"]")]
    public async Task Would_see_code_that_allows_more(string before, string after)
    {
        using var narrow = new FixTest(OnBucket(before));
        using var wide = new FixTest(OnBucket(after));

        Assert.That(await narrow.GainsOfAsync(wide), Is.Not.Empty);
        Assert.That(await wide.GainsOfAsync(narrow), Is.Empty);
    }

    [Test]
    public async Task Offers_each_change_by_one_provider_only()
    {
        using var test = new FixTest(OnBucket("[\"s3:GetObjct\"]") + "\n" + Trusting("new AnyPrincipal()"));

        Assert.That(await test.TitlesAsync(Review, "PL2002"), Is.Empty);
        Assert.That(await test.TitlesAsync(Mechanical, "PL5101"), Is.Empty);
        Assert.That(Review.GetFixAllProvider(), Is.Null);
    }

    private static string OnBucket(string actions) =>
        $$"""role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = {{actions}}, Resources = [bucket.ArnForObjects("*")] }));""";

    private static string OnUser(string actions) =>
        $$"""role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = {{actions}}, Resources = ["*"] }));""";

    private static string WithCondition(string name) => $$$"""
        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
        {
            Actions = ["s3:GetObject"],
            Resources = [bucket.ArnForObjects("*")],
            Conditions = new Dictionary<string, object> { ["{{{name}}}"] = new Dictionary<string, object> { ["aws:PrincipalOrgID"] = "o-a1b2c3d4e5" } },
        }));
        """;

    private static string Trusting(string principal) => $$"""new Role(this, "Role", new RoleProps { AssumedBy = {{principal}} });""";
}
