using PolicyLint.CodeFixes;

namespace PolicyLint.Analyzers.Tests.CodeFixes;

/// <summary>What hangs on a user is given to the group at hand, or to a new one in which the user is alone.</summary>
public sealed class GroupFixTests
{
    private const string Policy = "ManagedPolicy.FromAwsManagedPolicyName(\"AmazonSQSReadOnlyAccess\")";
    private const string Statement = "new PolicyStatement(new PolicyStatementProps { Actions = [\"s3:GetObject\"], Resources = [bucket.ArnForObjects(\"*\")] })";
    private const string NewGroup = "var group = new Group(this, \"AnnGroup\");\ngroup.AddUser(ann);\n";

    private static readonly ReviewCodeFixProvider Review = new();

    [TestCase("ann.AddManagedPolicy(" + Policy + ");", "group.AddManagedPolicy(" + Policy + ");")]
    [TestCase("ann.AddToPolicy(" + Statement + "); // reads", "group.AddToPolicy(" + Statement + "); // reads")]
    [TestCase("ann.AttachInlinePolicy(new Policy(this, \"P\", new PolicyProps { Statements = [" + Statement + "] }));", "group.AttachInlinePolicy(new Policy(this, \"P\", new PolicyProps { Statements = [" + Statement + "] }));")]
    [TestCase("new Policy(this, \"P\", new PolicyProps { Statements = [" + Statement + "], Users = [ann] });", "new Policy(this, \"P\", new PolicyProps { Statements = [" + Statement + "], Groups = [group] });")]
    [TestCase("new ManagedPolicy(this, \"P\", new ManagedPolicyProps { Users = new[] { ann }, Statements = [" + Statement + "] });", "new ManagedPolicy(this, \"P\", new ManagedPolicyProps { Groups = new[] { group }, Statements = [" + Statement + "] });")]
    public async Task Makes_a_group(string before, string after)
    {
        const string Ann = "var ann = new User(this, \"Ann\");\n";
        using var test = new FixTest(Ann + before);
        Assert.That(await test.ApplyAsync(Review, "PL7001"), Is.EqualTo(Ann + NewGroup + after));
    }

    [Test]
    public async Task Makes_a_group_for_a_policy_that_is_made_first()
    {
        const string First = "var ann = new User(this, \"Ann\");\nvar policy = new ManagedPolicy(this, \"P\", new ManagedPolicyProps { Statements = [" + Statement + "] });\n";
        using var test = new FixTest(First + "policy.AttachToUser(ann);");
        Assert.That(await test.ApplyAsync(Review, "PL7001"), Is.EqualTo(First + NewGroup + "policy.AttachToGroup(group);"));
    }

    [TestCase("{ ManagedPolicies = [" + Policy + "] }", "{ }")]
    [TestCase("{ UserName = \"ann\", ManagedPolicies = [" + Policy + "] }", "{ UserName = \"ann\" }")]
    [TestCase("\n{\n    ManagedPolicies = new[] { " + Policy + " },\n    UserName = \"ann\",\n}", "\n{\n    UserName = \"ann\",\n}")]
    [TestCase("{ ManagedPolicies = [" + Policy + ", ManagedPolicy.FromAwsManagedPolicyName(\"AmazonSNSReadOnlyAccess\")] }", "{ ManagedPolicies = [ManagedPolicy.FromAwsManagedPolicyName(\"AmazonSNSReadOnlyAccess\")] }")]
    public async Task Takes_a_policy_out_of_the_properties(string before, string after)
    {
        using var test = new FixTest("// Ann\nvar ann = new User(this, \"Ann\", new UserProps " + before + ");");
        Assert.That(
            await test.ApplyAsync(Review, "PL7001"),
            Is.EqualTo("// Ann\nvar ann = new User(this, \"Ann\", new UserProps " + after + ");\n" + NewGroup + "group.AddManagedPolicy(" + Policy + ");"));
    }

    [Test]
    public async Task Takes_a_field_for_the_user()
    {
        using var test = new FixTest("// Ann\n_ann = new User(this, \"Ann\", new UserProps { ManagedPolicies = [" + Policy + "] });", members: "private readonly User _ann;");
        Assert.That(
            await test.ApplyAsync(Review, "PL7001"),
            Is.EqualTo("// Ann\n_ann = new User(this, \"Ann\", new UserProps { });\nvar group = new Group(this, \"AnnGroup\");\ngroup.AddUser(_ann);\ngroup.AddManagedPolicy(" + Policy + ");"));
    }

    [TestCase("var team = new Group(this, \"Team\");\nvar ann = new User(this, \"Ann\", new UserProps { Groups = [team] });\n", "")]
    [TestCase("var team = new Group(this, \"Team\");\nvar ann = new User(this, \"Ann\");\nteam.AddUser(ann);\n", "")]
    [TestCase("var team = new Group(this, \"Team\");\nvar ann = new User(this, \"Ann\");\nann.AddToGroup(team);\n", "")]
    [TestCase("var team = new Group(this, \"Team\");\nvar ann = new User(this, \"Ann\");\n", "team.AddUser(ann);\n")]
    [TestCase("var team = new Group(this, \"Team\");\nvar other = new Group(this, \"Other\");\nvar ann = new User(this, \"Ann\", new UserProps { Groups = [team] });\n", "")]
    public async Task Takes_the_group_at_hand(string first, string added)
    {
        using var test = new FixTest(first + "ann.AddManagedPolicy(" + Policy + ");");
        Assert.That(await test.ApplyAsync(Review, "PL7001"), Is.EqualTo(first + added + "team.AddManagedPolicy(" + Policy + ");"));
    }

    [Test]
    public async Task Joins_a_group_that_is_referred_to()
    {
        const string First = "var ann = new User(this, \"Ann\");\n";
        using var test = new FixTest(First + "ann.AddManagedPolicy(" + Policy + ");", members: "private static readonly IGroup Team = null!;");
        Assert.That(await test.ApplyAsync(Review, "PL7001"), Is.EqualTo(First + "ann.AddToGroup(Team);\nTeam.AddManagedPolicy(" + Policy + ");"));
    }

    [Test]
    public async Task Takes_a_name_that_is_free()
    {
        const string First = "var group = 1;\nvar ann = new User(this, \"Ann\");\n";
        using var test = new FixTest(First + "ann.AddManagedPolicy(" + Policy + ");");
        Assert.That(await test.ApplyAsync(Review, "PL7001"), Is.EqualTo(First + "var group2 = new Group(this, \"AnnGroup\");\ngroup2.AddUser(ann);\ngroup2.AddManagedPolicy(" + Policy + ");"));
    }

    [TestCase("var a = new Group(this, \"A\");\nvar b = new Group(this, \"B\");\nvar ann = new User(this, \"Ann\");\nann.AddManagedPolicy(" + Policy + ");", TestName = "{m}(a choice)")]
    [TestCase("new User(this, \"Ann\", new UserProps { ManagedPolicies = [" + Policy + "] });", TestName = "{m}(a user without a name)")]
    [TestCase("var ann = new User(this, \"Ann\");\nforeach (var one in texts) ann.AddManagedPolicy(" + Policy + ");", TestName = "{m}(a loop)")]
    [TestCase("var ann = new User(this, \"Ann\");\nvar bob = new User(this, \"Bob\");\nnew Policy(this, \"P\", new PolicyProps { Statements = [" + Statement + "], Users = [ann, bob] });", TestName = "{m}(a policy of several users)")]
    [TestCase("var ann = new CfnUser(this, \"Ann\", new CfnUserProps { ManagedPolicyArns = [\"arn:aws:iam::aws:policy/AmazonSQSReadOnlyAccess\"] });", TestName = "{m}(a resource of the template)")]
    public async Task Offers_nothing_where_it_would_guess(string body)
    {
        using var test = new FixTest(body);
        Assert.That(await test.TitlesAsync(Review, "PL7001"), Is.Empty);
    }
}
