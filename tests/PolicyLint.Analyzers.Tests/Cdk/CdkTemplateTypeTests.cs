namespace PolicyLint.Analyzers.Tests.Cdk;

public sealed class CdkTemplateTypeTests
{
    private const string Wide = """["Effect"] = "Allow", ["Action"] = new[] { {|PL4001:"*"|} }, ["Resource"] = "*" """;

    [TestCase("""new CfnPolicy(this, "P", new CfnPolicyProps { PolicyName = "p", PolicyDocument = DOCUMENT });""")]
    [TestCase("""new CfnManagedPolicy(this, "P", new CfnManagedPolicyProps { PolicyDocument = DOCUMENT });""")]
    [TestCase("""new CfnRole(this, "R", new CfnRoleProps { Policies = new[] { new CfnRole.PolicyProperty { PolicyName = "p", PolicyDocument = DOCUMENT } } });""")]
    [TestCase("""new CfnRole(this, "R", new CfnRoleProps { Policies = new object[] { new Dictionary<string, object> { ["policyName"] = "p", ["policyDocument"] = DOCUMENT } } });""")]
    [TestCase("""new CfnResource(this, "R", new CfnResourceProps { Type = "AWS::IAM::ManagedPolicy", Properties = new Dictionary<string, object> { ["PolicyDocument"] = DOCUMENT } });""")]
    [TestCase("""new Policy(this, "P", new PolicyProps { Document = PolicyDocument.FromJson(DOCUMENT) });""")]
    [TestCase("""var document = DOCUMENT; new Policy(this, "P", new PolicyProps { Document = PolicyDocument.FromJson(document) });""")]
    [TestCase("""var document = PolicyDocument.FromJson(DOCUMENT); Use(document);""", "PL2002:s3:Write")]
    [TestCase("""role.AddToPolicy(PolicyStatement.FromJson(STATEMENT));""")]
    [TestCase("""var policy = new CfnManagedPolicy(this, "P", new CfnManagedPolicyProps()); policy.AddPropertyOverride("PolicyDocument", DOCUMENT);""")]
    [TestCase("""var policy = new CfnManagedPolicy(this, "P", new CfnManagedPolicyProps()); policy.AddOverride("Properties.PolicyDocument", DOCUMENT);""")]
    public Task Reads_dictionaries(string body, string? other = null)
    {
        var statement = "new Dictionary<string, object> { " + (other is null ? Wide : """["Effect"] = "Allow", ["Action"] = {|PL2002:"s3:PutObjetc"|}, ["Resource"] = "*" """) + "}";
        var document = """new Dictionary<string, object> { ["Version"] = "2012-10-17", ["Statement"] = new object[] { STATEMENT } }""";
        return CdkTest.OfStack(
            body.Replace("DOCUMENT", document, StringComparison.Ordinal).Replace("STATEMENT", statement, StringComparison.Ordinal),
            "static void Use(PolicyDocument document) { }");
    }

    [TestCase("""JObject.Parse(TEXT)""")]
    [TestCase("""JsonConvert.DeserializeObject<Dictionary<string, object>>(TEXT)!""")]
    [TestCase("""System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, object>>(TEXT)!""")]
    public Task Reads_JSON_in_a_text(string read) => CdkTest.OfStack(
        "new CfnPolicy(this, \"P\", new CfnPolicyProps { PolicyDocument = "
        + read.Replace("TEXT", "\"\"\"{ \"Version\": \"2012-10-17\", \"Statement\": [ { \"Effect\": \"Allow\", \"Action\": {|PL4001:\"*\"|}, \"Resource\": \"*\" } ] }\"\"\"", StringComparison.Ordinal)
        + " });");

    [TestCase("""new JObject { ["Version"] = "2012-10-17", ["Statement"] = new JArray(new JObject { ["Effect"] = "Allow", ["Action"] = {|PL4001:"*"|}, ["Resource"] = "*" }) }""")]
    [TestCase("""new JObject(new JProperty("Version", "2012-10-17"), new JProperty("Statement", new JArray(new JObject(new JProperty("Effect", "Allow"), new JProperty("Action", {|PL4001:"*"|}), new JProperty("Resource", "*")))))""")]
    public Task Reads_objects_of_a_JSON_library(string document) => CdkTest.OfStack(
        "new CfnPolicy(this, \"P\", new CfnPolicyProps { PolicyDocument = " + document + " });");

    [Test]
    public Task Reads_a_property_that_takes_JSON_as_a_text() => CdkTest.OfStack(
        "new Amazon.CDK.AWS.Logs.CfnResourcePolicy(this, \"P\", new Amazon.CDK.AWS.Logs.CfnResourcePolicyProps { PolicyDocument = "
        + "\"\"\"{ \"Version\": \"2012-10-17\", \"Statement\": [ { \"Effect\": \"Allow\", \"Principal\": { \"Service\": \"es.amazonaws.com\" }, "
        + "\"Action\": {|PL2002:\"logs:PutLogEvent\"|}, \"Resource\": \"arn:aws:logs:\"\"\" + Region + \":\" + Account + \"\"\":log-group:search:*\" } ] }\"\"\" });");

    [Test]
    public Task Reads_what_is_written_as_JSON() => CdkTest.OfStack("""
        new Amazon.CDK.AWS.Logs.CfnResourcePolicy(this, "P", new Amazon.CDK.AWS.Logs.CfnResourcePolicyProps
        {
            PolicyDocument = JsonConvert.SerializeObject(new Dictionary<string, object>
            {
                ["Version"] = "2012-10-17",
                ["Statement"] = new[] { new Dictionary<string, object> { ["Effect"] = "Allow", ["Principal"] = new Dictionary<string, object> { ["Service"] = "es.amazonaws.com" }, ["Action"] = {|PL2002:"logs:PutLogEvent"|}, ["Resource"] = "*" } },
            }),
        });
        """);

    [TestCase("""new CfnRole(this, "R", new CfnRoleProps { AssumeRolePolicyDocument = DOCUMENT });""")]
    [TestCase("""var open = new CfnRole(this, "R", new CfnRoleProps()); open.AssumeRolePolicyDocument = DOCUMENT;""")]
    public Task Reads_who_may_take_a_role(string body) => CdkTest.OfStack(body.Replace(
        "DOCUMENT",
        """new Dictionary<string, object> { ["Version"] = "2012-10-17", ["Statement"] = new object[] { new Dictionary<string, object> { ["Effect"] = "Allow", ["Principal"] = new Dictionary<string, object> { ["AWS"] = {|PL5101:"*"|} }, ["Action"] = "sts:AssumeRole" } } }""",
        StringComparison.Ordinal));

    [Test]
    public Task Judges_a_policy_that_is_used_twice_at_its_second_use() => CdkTest.OfStack("""
        var document = new Dictionary<string, object>
        {
            ["Version"] = "2012-10-17",
            ["Statement"] = new[] { new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = "s3:GetObject", ["Resource"] = bucket.ArnForObjects("*") } },
        };
        new CfnPolicy(this, "P", new CfnPolicyProps { PolicyDocument = document });
        new CfnBucketPolicy(this, "B", new CfnBucketPolicyProps { Bucket = bucket.BucketName, {|PL1004:PolicyDocument|} = document });
        """);

    [TestCase("SERVICE_CONTROL_POLICY", true)]
    [TestCase("BACKUP_POLICY", false)]
    public Task Reads_the_policies_of_an_organization(string type, bool isRead)
    {
        var action = isRead ? "{|PL2002:\"s3:PutObjetc\"|}" : "\"s3:PutObjetc\"";
        return CdkTest.OfStack($$"""
            new Amazon.CDK.AWS.Organizations.CfnPolicy(this, "S", new Amazon.CDK.AWS.Organizations.CfnPolicyProps
            {
                Type = "{{type}}",
                Content = new Dictionary<string, object>
                {
                    ["Version"] = "2012-10-17",
                    ["Statement"] = new[] { new Dictionary<string, object> { ["Effect"] = "Deny", ["Action"] = {{action}}, ["Resource"] = "*" } },
                },
            });
            """);
    }

    [TestCase("""new CfnPolicy(this, "P", new CfnPolicyProps { PolicyDocument = {|PL9002:new { Version = "2012-10-17", Statement = new[] { new { Effect = "Allow", Action = "*", Resource = "*" } } }|} });""")]
    [TestCase("""new CfnPolicy(this, "P", new CfnPolicyProps { PolicyDocument = new Dictionary<string, object> { ["Version"] = "2012-10-17", ["Statement"] = new object[] { {|PL9002:new { Effect = "Allow" }|} } } });""")]
    [TestCase("""role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["s3:GetObject"], Resources = [bucket.ArnForObjects("*")], Conditions = new Dictionary<string, object> { ["Bool"] = {|PL9002:new { x = 1 }|} } }));""")]
    public Task Reports_an_anonymous_object(string body) => CdkTest.OfStack(body);

    [TestCase("""Use(new { Version = "2012-10-17" });""")]
    [TestCase("""new Amazon.CDK.AWS.Logs.CfnResourcePolicy(this, "P", new Amazon.CDK.AWS.Logs.CfnResourcePolicyProps { PolicyDocument = JsonConvert.SerializeObject(new { Version = "2012-10-17" }) });""")]
    public Task Allows_an_anonymous_object_elsewhere(string body) => CdkTest.OfStack(body, "static void Use(object given) { }");

    [Test]
    public Task Reports_a_text_where_an_object_is_taken() => CdkTest.OfStack(
        """new CfnPolicy(this, "P", new CfnPolicyProps { PolicyDocument = {|PL9003:"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::a/*\"}]}"|} });""");

    [Test]
    public Task Judges_an_override_in_the_policy_that_it_changes() => CdkTest.OfStack("""
        var closed = new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal("lambda.amazonaws.com") });
        ((CfnRole)closed.Node.DefaultChild!).AddPropertyOverride("AssumeRolePolicyDocument.Statement.0.Principal.AWS", {|PL5101:"*"|});
        """);

    [TestCase("""((CfnRole)role.Node.DefaultChild!).AddPropertyOverride("AssumeRolePolicyDocument.Statement.0.Principal.AWS", {|PL9007:"*"|});""")]
    [TestCase("""((CfnRole)role.Node.DefaultChild!).AddOverride("Properties.AssumeRolePolicyDocument.Statement.0.Principal", {|PL9007:new Dictionary<string, object>|} { ["AWS"] = "*" });""")]
    public Task Reports_an_override_of_a_policy_that_is_not_here(string body) => CdkTest.OfStack(body);

    [TestCase("""((CfnRole)role.Node.DefaultChild!).AddPropertyOverride("AssumeRolePolicyDocument.Statement.0.Principal.AWS", "arn:aws:iam::444455556666:role/Reader");""")]
    [TestCase("""((CfnRole)role.Node.DefaultChild!).AddPropertyOverride("Description", "*");""")]
    [TestCase("""((CfnRole)role.Node.DefaultChild!).AddPropertyOverride("AssumeRolePolicyDocument.Statement.0.Principal.AWS", text);""")]
    public Task Allows_other_overrides(string body) => CdkTest.OfStack(body);

    [TestCase("""new Dictionary<string, object> { ["Version"] = "2012-10-17", ["Statement"] = new object[] { new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = text, ["Resource"] = "*" } } }""")]
    [TestCase("""new Dictionary<string, object> { ["Version"] = "2012-10-17", ["Statement"] = given }""")]
    [TestCase("""given""")]
    public Task Allows_what_is_not_known(string document) => CdkTest.OfStack(
        "new CfnPolicy(this, \"P\", new CfnPolicyProps { PolicyDocument = " + document + " });", "static object given;");
}
