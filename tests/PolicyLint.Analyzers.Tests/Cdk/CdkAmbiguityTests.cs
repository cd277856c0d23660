namespace PolicyLint.Analyzers.Tests.Cdk;

/// <summary>Code as it is found in real projects, of which it cannot be told, or only by looking twice, that nothing is wrong.</summary>
public sealed class CdkAmbiguityTests
{
    [Test]
    public Task Allows_a_wrapper_that_copies_what_it_is_given() => CdkTest.OfStack("", """
        public class Wanted { public string[] Actions { get; set; } public string[] Resources { get; set; } }
        public static PolicyStatement Make(Wanted wanted) => new PolicyStatement(new PolicyStatementProps { Actions = wanted.Actions, Resources = wanted.Resources });
        public void Add(Role given, string[] actions, string[] resources) => given.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = actions, Resources = resources }));
        """);

    [Test]
    public Task Allows_everyone_whom_conditions_of_a_method_may_narrow() => CdkTest.OfStack("""
        var statement = new PolicyStatement(new PolicyStatementProps { Actions = ["s3:GetObject"], Resources = [bucket.ArnForObjects("*")], Conditions = IpList(texts) });
        statement.AddAnyPrincipal();
        bucket.AddToResourcePolicy(statement);
        """, "static Dictionary<string, object> IpList(string[] from) { var made = new Dictionary<string, object>(); foreach (var one in from) { made[one] = one; } return made; }");

    [Test]
    public Task Still_judges_the_actions_where_a_method_makes_the_resources() => CdkTest.OfStack("""
        var resources = Processed(text);
        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = [{|PL2002:"s3:PutObjetc"|}], Resources = resources }));
        """, "static string[] Processed(string given) { var all = given.Split(','); return all; }");

    [Test]
    public Task Follows_a_field_that_one_method_sets() => CdkTest.OfStack("""
        Set();
        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = {|PL4001:SqsActions|}, Resources = ["*"] }));
        """, """private static string[] SqsActions; private static void Set() { SqsActions = new[] { "*" }; }""");

    [Test]
    public Task Allows_a_topic_of_which_the_end_is_not_known() => CdkTest.OfStack(
        """role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["iot:Publish"], Resources = [$"arn:aws:iot:{Region}:{Account}:topic/{text}"] }));""");

    [Test]
    public Task Follows_a_static_helper_with_an_interpolation() => CdkTest.OfFile(CdkTest.StackOf(
        """role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["bedrock:InvokeModel"], Resources = [Models.Arn(Region)] }));""", "")
        + """static class Models { public static string Arn(string region) => $"arn:aws:bedrock:{region}::foundation-model/amazon.titan-text-lite-v1"; }""").WithUnread().RunAsync();

    [Test]
    public Task Does_not_trust_the_name_of_a_property() => CdkTest.OfStack(
        """role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["*"], Resources = [given.QueueArn] }));""",
        "static Props given; public class Props { public string QueueArn { get; set; } }");

    [Test]
    public Task Allows_everyone_at_an_endpoint() => CdkTest.OfStack("""
        var statement = new PolicyStatement();
        statement.AddActions("dynamodb:GetItem");
        statement.AddAnyPrincipal();
        statement.AddAllResources();
        new GatewayVpcEndpoint(this, "E", new GatewayVpcEndpointProps()).AddToPolicy(statement);
        """);

    [TestCase("false")]
    [TestCase("\"false\"")]
    public Task Allows_a_deny_of_plain_transport(string value) => CdkTest.OfStack($$"""
        bucket.AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps
        {
            Effect = Effect.DENY, Principals = [new AnyPrincipal()], Actions = ["s3:*"], Resources = [bucket.BucketArn, bucket.ArnForObjects("*")],
            Conditions = new Dictionary<string, object> { ["Bool"] = new Dictionary<string, object> { ["aws:SecureTransport"] = {{value}} } },
        }));
        """);

    [Test]
    public Task Allows_the_identity_of_a_distribution() => CdkTest.OfStack("""
        var props = new PolicyStatementProps { Actions = ["s3:GetObject"], Resources = [bucket.ArnForObjects("*")], Principals = [new CanonicalUserPrincipal(text)] };
        bucket.AddToResourcePolicy(new PolicyStatement(props));
        """);

    [Test]
    public Task Allows_an_effect_that_is_given() => CdkTest.OfStack("", """
        static PolicyStatement Make(Effect effect, params string[] actions)
        {
            var statement = new PolicyStatement { Effect = effect };
            statement.AddActions(actions);
            statement.AddActions("*");
            statement.AddAllResources();
            return statement;
        }
        """);

    [Test]
    public Task Reads_what_a_class_gives_to_its_base() => CdkTest.OfFile("""
        class All : PolicyStatement
        {
            public All() : base(new PolicyStatementProps { Actions = [{|PL2002:"s3:PutObjetc"|}], Resources = ["*"] }) { AddActions({|PL2002:"s3:GetObjetc"|}); }
        }

        class Admin : Role
        {
            public Admin(Construct scope) : base(scope, "Admin", new RoleProps { AssumedBy = {|PL5101:new AnyPrincipal|}() })
            {
                AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = [{|PL4001:"*"|}], Resources = ["*"] }));
                AddManagedPolicy(ManagedPolicy.FromAwsManagedPolicyName({|PL4020:"AdministratorAccess"|}));
            }
        }
        """).RunAsync();

    [Test]
    public Task Says_when_a_statement_is_there() => CdkTest.OfStack("""
        if (Environment.GetEnvironmentVariable("DENY") != null) { role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Effect = Effect.DENY, Actions = ["*"], Resources = ["*"] })); }
        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["s3:GetObject"], Resources = [bucket.ArnForObjects("*")] }));
        """);

    [Test]
    public Task Allows_what_is_imported() => CdkTest.OfStack(
        """Role.FromRoleArn(this, "R", text).AddManagedPolicy(ManagedPolicy.FromAwsManagedPolicyName("job-function/ViewOnlyAccess"));""");

    [Test]
    public Task Can_be_suppressed_where_it_is_meant() => CdkTest.OfStack("""
        #pragma warning disable PL4001 // it does not work otherwise
        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["*"], Resources = ["*"] }));
        #pragma warning restore PL4001
        """);

    [Test]
    public Task Reports_a_statement_of_a_field_once() => CdkTest.OfStack(
        "role.AddToPolicy(Wrong); role.AddToPolicy(Wrong);",
        """private static readonly PolicyStatement Wrong = new(new PolicyStatementProps { Actions = [{|PL2002:"s3:PutObjetc"|}], Resources = ["*"] });""");

    [Test]
    public Task Reports_what_a_method_makes_where_it_makes_it() => CdkTest.OfStack(
        "Open(\"A\"); Open(\"B\");",
        """Role Open(string id) => new Role(this, id, new RoleProps { AssumedBy = {|PL5101:new AnyPrincipal|}() });""");

    [Test]
    public Task Reports_what_is_given_to_a_method_where_it_is_given() => CdkTest.OfStack("""
        Role Make(string id, IPrincipal trusted) => new(this, id, new RoleProps { AssumedBy = trusted });
        Make("A", new ServicePrincipal("lambda.amazonaws.com"));
        Make("B", {|PL5101:new AnyPrincipal|}());
        Make("C", {|PL9008:new AccountRootPrincipal|}());
        """);
}
