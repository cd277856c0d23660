namespace PolicyLint.Analyzers.Tests.Cdk;

public sealed class CdkAnalyzerTests
{
    private const string Unmarked = """role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "*" }, Resources = new[] { "*" } }));""";

    [TestCase("""Actions = new[] { {|PL4001:"*"|} }, Resources = new[] { "*" }""")]
    [TestCase("""Effect = Effect.ALLOW, Actions = [{|PL4001:"*"|}], Resources = ["*"]""")]
    [TestCase("""Actions = new string[] { "s3:GetObject", {|PL4001:"*"|} }, Resources = new[] { "*" }""")]
    [TestCase("""Actions = new List<string> { {|PL4001:"*"|} }.ToArray(), Resources = ["*"]""")]
    [TestCase("""Actions = [{|PL4001:@"*"|}], Resources = ["arn:aws:s3:::a", "*"]""")]
    public Task Reports_what_stands_in_the_statement(string props) => CdkTest.OfRoleStatement(props);

    [TestCase("""Effect = Effect.DENY, Actions = new[] { "*" }, Resources = new[] { "*" }""")]
    [TestCase("""Actions = ["s3:GetObject"], Resources = [bucket.BucketArn, $"{bucket.BucketArn}/*", bucket.ArnForObjects("*")]""")]
    [TestCase("""Actions = [text], Resources = ["*"]""")]
    [TestCase("""Actions = texts, Resources = ["*"]""")]
    [TestCase("""Actions = [$"{text}*"], Resources = ["*"]""")]
    [TestCase("""Actions = ["s3:ListBucket"], Resources = [bucket.BucketArn]""")]
    [TestCase("""Actions = ["*"], Resources = [text]""")]
    [TestCase("""Effect = isOpen ? Effect.DENY : Effect.DENY, Actions = ["*"], Resources = ["*"]""")]
    public Task Allows_what_is_narrow_or_not_known(string props) => CdkTest.OfRoleStatement(props);

    [TestCase("var actions = new[] { {|PL4001:\"*\"|} };", "actions")]
    [TestCase("var all = \"*\"; var actions = new List<string>(); actions.Add({|PL4001:all|});", "actions.ToArray()", false)]
    [TestCase("string[] first = [\"s3:GetObject\"]; string[] second = [{|PL4001:\"*\"|}];", "[.. first, .. second]")]
    [TestCase("string[] first = [\"s3:GetObject\"]; string[] second = [{|PL4001:\"*\"|}];", "first.Concat(second).ToArray()")]
    public Task Follows_locals(string before, string actions, bool isAtUse = true) =>
        CdkTest.OfRoleStatement($"Actions = {actions}, Resources = [\"*\"]", isAtUse ? before : before.Replace("{|PL4001:all|}", "all", StringComparison.Ordinal).Replace("\"*\"", "{|PL4001:\"*\"|}", StringComparison.Ordinal));

    [TestCase("private static readonly string[] Actions = { \"s3:GetObject\", \"*\" };", "{|PL4001:Actions|}")]
    [TestCase("private readonly string[] _actions = [\"*\"];", "{|PL4001:_actions|}")]
    [TestCase("private string[] Actions => [\"*\"];", "{|PL4001:Actions|}")]
    [TestCase("private const string All = \"*\";", "[{|PL4001:All|}]")]
    [TestCase("private const string All = \"*\"; private static string[] Actions { get; } = [All];", "{|PL4001:Actions|}")]
    public Task Follows_members_and_reports_where_they_are_used(string member, string actions) =>
        CdkTest.OfRoleStatement($"Actions = {actions}, Resources = [\"*\"]", members: member);

    [TestCase("private string[] _actions = [\"*\"]; void Set(string[] given) { _actions = given; }", "_actions")]
    [TestCase("protected virtual string[] Actions => [\"*\"];", "Actions")]
    [TestCase("public string[] Actions { get; set; } = [\"*\"];", "Actions")]
    [TestCase("private static string[] A => B; private static string[] B => A;", "A")]
    public Task Allows_members_that_may_be_something_else(string member, string actions) =>
        CdkTest.OfRoleStatement($"Actions = {actions}, Resources = [\"*\"]", members: member);

    [Test]
    public Task Follows_what_is_added_in_order() => CdkTest.OfStack("""
        var statement = new PolicyStatement();
        statement.AddActions("s3:GetObject", {|PL4001:"*"|});
        statement.AddAllResources();
        role.AddToPolicy(statement);
        """);

    [Test]
    public Task Follows_an_object_initializer() => CdkTest.OfStack("""
        var statement = new PolicyStatement { Sid = "All", Effect = Effect.ALLOW };
        role.AddToPolicy(statement);
        statement.AddActions({|PL4001:"*"|});
        statement.AddResources("*");
        """);

    [Test]
    public Task Allows_what_becomes_a_deny() => CdkTest.OfStack("""
        var statement = new PolicyStatement(new PolicyStatementProps { Actions = ["*"], Resources = ["*"] });
        statement.Effect = Effect.DENY;
        role.AddToPolicy(statement);
        """);

    [Test]
    public Task Follows_props_in_a_variable() => CdkTest.OfStack("""
        var props = new PolicyStatementProps { Resources = ["*"] };
        props.Actions = [{|PL4001:"*"|}];
        role.AddToPolicy(new PolicyStatement(props));
        """);

    [Test]
    public async Task Says_in_which_branch()
    {
        var test = CdkTest.OfFile(CdkTest.StackOf("""
            var statement = new PolicyStatement();
            if (isOpen) { statement.AddActions({|#0:"*"|}); } else { statement.AddActions("s3:GetObject"); }
            statement.AddResources({|#1:"*"|});
            role.AddToPolicy(statement);
            """, ""));
        test.ExpectedDiagnostics.Add(new Microsoft.CodeAnalysis.Testing.DiagnosticResult("PL4001", Microsoft.CodeAnalysis.DiagnosticSeverity.Warning)
            .WithLocation(0).WithLocation(1)
            .WithMessage("this statement allows every action on every resource when isOpen; list the actions that are used"));
        await test.RunAsync();
    }

    [Test]
    public Task Never_puts_two_branches_together() => CdkTest.OfStack("""
        var statement = new PolicyStatement();
        if (isOpen) { statement.AddActions({|PL4005:"*"|}); statement.AddResources("arn:aws:s3:::a"); }
        if (!isOpen) { statement.AddActions("s3:GetObject"); statement.AddResources("*"); }
        role.AddToPolicy(statement);
        """);

    [Test]
    public Task Allows_what_an_unknown_method_may_have_narrowed() => CdkTest.OfStack("""
        var statement = new PolicyStatement(new PolicyStatementProps { Actions = ["*"], Resources = ["*"] });
        Narrow(statement);
        role.AddToPolicy(statement);
        """, "static void Narrow(PolicyStatement statement) { var added = new Dictionary<string, object>(); statement.AddCondition(\"StringEquals\", added); }");

    [TestCase("""new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["aws:PrincipalOrgID"] = "o-a1b2c3d4e5" } }""")]
    [TestCase("""new Dictionary<string, object> { { "StringEquals", new Dictionary<string, string> { { "aws:PrincipalOrgID", "o-a1b2c3d4e5" } } } }""")]
    [TestCase("Conditions()")]
    public Task Allows_a_public_bucket_that_a_condition_narrows(string conditions) => CdkTest.OfStack($$"""
        bucket.AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps
        {
            Actions = ["s3:GetObject"], Resources = [bucket.ArnForObjects("*")], Principals = [new AnyPrincipal()], Conditions = {{conditions}},
        }));
        """, "static Dictionary<string, object> Conditions() { var made = new Dictionary<string, object>(); return made; }");

    [Test]
    public Task Reports_a_public_bucket() => CdkTest.OfStack("""
        var statement = new PolicyStatement(new PolicyStatementProps { Actions = ["s3:GetObject"], Resources = [bucket.ArnForObjects("*")] });
        statement.{|PL5002:AddAnyPrincipal|}();
        bucket.AddToResourcePolicy(statement);
        """);

    [Test]
    public Task Allows_everyone_at_an_endpoint() => CdkTest.OfStack("""
        var endpoint = new GatewayVpcEndpoint(this, "Endpoint", new GatewayVpcEndpointProps());
        var statement = new PolicyStatement(new PolicyStatementProps { Actions = ["s3:GetObject"], Resources = [bucket.ArnForObjects("*")] });
        statement.AddAnyPrincipal();
        endpoint.AddToPolicy(statement);
        """);

    [TestCase("{|PL5101:new AnyPrincipal|}()")]
    [TestCase("new ArnPrincipal({|PL5101:\"*\"|})")]
    [TestCase("new CompositePrincipal(new ServicePrincipal(\"lambda.amazonaws.com\"), {|PL5101:new AnyPrincipal|}())")]
    public Task Reports_a_role_that_everyone_may_take(string trusted) => CdkTest.OfStack($$"""
        new Role(this, "Open", new RoleProps { AssumedBy = {{trusted}} });
        """);

    [TestCase("new OrganizationPrincipal(\"o-a1b2c3d4e5\")")]
    [TestCase("new ServicePrincipal(\"lambda.amazonaws.com\")")]
    [TestCase("principal")]
    public Task Allows_a_role_that_some_may_take(string trusted) => CdkTest.OfStack($$"""
        new Role(this, "Closed", new RoleProps { AssumedBy = {{trusted}} });
        """);

    [Test]
    public Task Reads_inline_policies_and_documents() => CdkTest.OfStack("""
        var document = new PolicyDocument(new PolicyDocumentProps
        {
            Statements = [new PolicyStatement(new PolicyStatementProps { Actions = [{|PL4001:"*"|}], Resources = ["*"] })],
        });
        new Role(this, "Inline", new RoleProps
        {
            AssumedBy = new ServicePrincipal("lambda.amazonaws.com"),
            InlinePolicies = new Dictionary<string, PolicyDocument> { ["all"] = document },
        });
        """);

    [Test]
    public Task Reads_a_document_that_is_used_twice_once() => CdkTest.OfStack("""
        var statement = new PolicyStatement(new PolicyStatementProps { Sid = "Read", Actions = ["s3:GetObject"], Resources = [bucket.ArnForObjects("*")] });
        var document = new PolicyDocument(new PolicyDocumentProps { Statements = [statement] });
        new Policy(this, "First", new PolicyProps { Document = document });
        new Policy(this, "Second", new PolicyProps { Document = document });
        """);

    [Test]
    public Task Reads_a_document_of_a_template_type() => CdkTest.OfStack("""
        new CfnManagedPolicy(this, "Managed", new CfnManagedPolicyProps
        {
            PolicyDocument = new PolicyDocument(new PolicyDocumentProps
            {
                Statements = [new PolicyStatement(new PolicyStatementProps { Actions = [{|PL4001:"*"|}], Resources = ["*"] })],
            }),
        });
        """);

    [Test]
    public Task Runs_only_rules_of_every_kind_where_no_use_is_found() =>
        CdkTest.OfStack("Use(new PolicyStatement(new PolicyStatementProps { Actions = [\"*\"], Resources = [\"*\"] }));", "static void Use(PolicyStatement statement) { }");

    [TestCase("""Actions = [{|PL9001:text|}], Resources = ["arn:aws:s3:::a"]""")]
    [TestCase("""Actions = {|PL9001:texts|}, Resources = ["arn:aws:s3:::a"]""")]
    [TestCase("""Actions = ["s3:GetObject"], Resources = [$"arn:aws:s3:::{{|PL9001:text|}}/*"]""")]
    [TestCase("""Actions = ["s3:GetObject"], Resources = [bucket.ArnForObjects("*"), $"arn:{Aws.PARTITION}:s3:::a"]""")]
    public Task Says_what_could_not_be_read_when_asked(string props) => CdkTest.OfFile(CdkTest.StackOf(
        $$"""role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { {{props}} }));""", "")).WithUnread().RunAsync();

    [TestCase("new[] { bucket }.Select(one => one.BucketArn).ToArray()")]
    [TestCase("[Fn.Join(\":\", [\"arn\", Aws.PARTITION, \"s3\", \"\", \"\", \"reports\"])]")]
    [TestCase("[FormatArn(new ArnComponents { Service = \"ssm\", Resource = \"parameter\", ResourceName = \"app/*\" })]")]
    public Task Reads_what_functions_make(string resources) => CdkTest.OfFile(CdkTest.StackOf(
        $$"""role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["s3:GetObject"], Resources = {{resources}} }));""", "")).WithUnread().RunAsync();

    [TestCase("new[] { \"*\" }.Select(one => one).ToArray()", true)]
    [TestCase("[Fn.Join(\"\", [\"*\"])]", true)]
    [TestCase("[Fn.Join(\"\", [\"*\", text])]", false)]
    public Task Judges_what_functions_make(string resources, bool isWide) => CdkTest.OfRoleStatement(
        (isWide ? "Actions = [{|PL4001:\"*\"|}]" : "Actions = [\"*\"]") + ", Resources = " + resources);

    [Test]
    public Task Says_that_a_statement_is_made_elsewhere() => CdkTest.OfFile(CdkTest.StackOf(
        "var other = new Bucket(this, \"Other\"); role.AddToPolicy({|PL9001:Make()|});", "static PolicyStatement Make() { var made = new PolicyStatement(); return made; }")).WithUnread().RunAsync();

    [Test]
    public Task Does_nothing_without_the_assembly_of_cdk() => CdkTest.OfFile(CdkTest.StackOf(Unmarked, ""), CdkStub.OtherName).RunAsync();

    [TestCase("var statement = new PolicyStatement(new PolicyStatementProps { Actions = [\"*\", }); statement.")]
    [TestCase("role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = , Resources = [\"arn:aws:s3:::a\"], Conditions = new() { [] = } }));")]
    [TestCase("role.AddToPolicy(new PolicyStatement(new Missing { Actions = [\"*\"] }, 1));")]
    [TestCase("var a = b; var b = a; role.AddToPolicy(new PolicyStatement(a));")]
    [TestCase("statement.AddActions(\"*\"); new PolicyStatement(); if (")]
    public Task Never_fails_on_code_that_does_not_compile(string body) => CdkTest.OfBroken(body);

    [Test]
    public Task Ends_on_many_statements_and_long_sums()
    {
        var statements = string.Concat(Enumerable.Range(0, 3_000).Select(_ => "s.AddActions(\"s3:GetObject\");\n"));
        var sum = string.Join(" + ", Enumerable.Repeat("text", 500));
        return CdkTest.OfStack("var s = new PolicyStatement(); s.AddResources(" + sum + ");\n" + statements + "role.AddToPolicy(s);");
    }
}
