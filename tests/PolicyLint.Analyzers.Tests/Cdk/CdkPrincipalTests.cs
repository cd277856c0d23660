namespace PolicyLint.Analyzers.Tests.Cdk;

public sealed class CdkPrincipalTests
{
    private const string Mfa = """new Dictionary<string, object> { ["Bool"] = new Dictionary<string, object> { ["aws:MultiFactorAuthPresent"] = "true" } }""";

    [TestCase("{|PL9008:new AccountRootPrincipal|}()")]
    [TestCase("new CompositePrincipal(new ServicePrincipal(\"lambda.amazonaws.com\"), {|PL9008:new AccountRootPrincipal|}())")]
    [TestCase("new SessionTagsPrincipal({|PL9008:new AccountRootPrincipal|}())")]
    [TestCase("new AccountPrincipal({|PL5003:\"444455556666\"|})")]
    [TestCase("new ArnPrincipal({|PL5003:\"arn:aws:iam::444455556666:root\"|})")]
    [TestCase("{|PL5101:new AnyPrincipal|}().WithSessionTags()")]
    public Task Reports_who_may_take_a_role(string trusted) => CdkTest.OfStack($$"""new Role(this, "R", new RoleProps { AssumedBy = {{trusted}} });""");

    [TestCase("new AccountRootPrincipal().WithConditions(" + Mfa + ")")]
    [TestCase("new PrincipalWithConditions(new AccountRootPrincipal(), " + Mfa + ")")]
    [TestCase("new ArnPrincipal(\"*\").InOrganization(\"o-a1b2c3d4e5\")")]
    [TestCase("new FederatedPrincipal(\"cognito-identity.amazonaws.com\", new Dictionary<string, object> { [\"StringEquals\"] = new Dictionary<string, object> { [\"cognito-identity.amazonaws.com:aud\"] = text }, [\"ForAnyValue:StringLike\"] = new Dictionary<string, object> { [\"cognito-identity.amazonaws.com:amr\"] = \"authenticated\" } }, \"sts:AssumeRoleWithWebIdentity\")")]
    [TestCase("new OpenIdConnectPrincipal(given, new Dictionary<string, object> { [\"StringEquals\"] = new Dictionary<string, object> { [\"token.actions.githubusercontent.com:aud\"] = \"sts.amazonaws.com\", [\"token.actions.githubusercontent.com:sub\"] = \"repo:team/app:ref:refs/heads/main\" } })")]
    [TestCase("new ServicePrincipal(\"sns.amazonaws.com\", new ServicePrincipalOpts { Conditions = new Dictionary<string, object> { [\"StringEquals\"] = new Dictionary<string, object> { [\"aws:SourceAccount\"] = Account } } })")]
    [TestCase("new AccountPrincipal(text)")]
    [TestCase("role")]
    public Task Allows_who_is_narrowed_or_not_known(string trusted) =>
        CdkTest.OfStack($$"""new Role(this, "R", new RoleProps { AssumedBy = {{trusted}} });""", "static IOpenIdConnectProvider given;");

    [TestCase("statement.{|PL9008:AddAccountRootPrincipal|}();")]
    [TestCase("statement.AddAwsAccountPrincipal({|PL5003:\"444455556666\"|});")]
    [TestCase("statement.AddPrincipals({|PL5002:new StarPrincipal|}());")]
    [TestCase("statement.AddArnPrincipal({|PL5002:\"*\"|});")]
    public Task Reports_who_is_added(string add) => CdkTest.OfStack($$"""
        var statement = new PolicyStatement(new PolicyStatementProps { Actions = ["s3:GetObject"], Resources = [bucket.ArnForObjects("*")] });
        {{add}}
        bucket.AddToResourcePolicy(statement);
        """);

    [TestCase("statement.AddAnyPrincipal(); statement.AddSourceArnCondition(\"arn:aws:sns:eu-central-1:444455556666:news\");")]
    [TestCase("statement.AddAnyPrincipal(); statement.AddCondition(\"StringEquals\", new Dictionary<string, object> { [\"aws:PrincipalOrgID\"] = \"o-a1b2c3d4e5\" });")]
    [TestCase("statement.AddPrincipals(role);")]
    [TestCase("statement.AddPrincipals(principal);")]
    [TestCase("statement.AddCanonicalUserPrincipal(text);")]
    public Task Allows_who_is_added(string add) => CdkTest.OfStack($$"""
        var statement = new PolicyStatement(new PolicyStatementProps { Actions = ["s3:GetObject"], Resources = [bucket.ArnForObjects("*")] });
        {{add}}
        bucket.AddToResourcePolicy(statement);
        """);

    [Test]
    public Task Allows_the_account_in_the_policy_of_a_key() => CdkTest.OfStack("""
        new Amazon.CDK.AWS.KMS.Key(this, "K", new Amazon.CDK.AWS.KMS.KeyProps
        {
            Policy = new PolicyDocument(new PolicyDocumentProps
            {
                Statements = [new PolicyStatement(new PolicyStatementProps { Actions = ["kms:*"], Resources = ["*"], Principals = [new AccountRootPrincipal()] })],
            }),
        });
        """);

    [Test]
    public Task Allows_the_account_in_a_deny() => CdkTest.OfStack("""
        bucket.AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps
        {
            Effect = Effect.DENY, Actions = ["s3:DeleteBucket"], Resources = [bucket.BucketArn], Principals = [new AccountRootPrincipal()],
        }));
        """);

    [TestCase("new Bucket(this, \"B\", new BucketProps { {|PL5002:PublicReadAccess|} = true });")]
    [TestCase("bucket.{|PL5002:GrantPublicAccess|}();")]
    [TestCase("bucket.{|PL5002:GrantPublicAccess|}(\"public/*\");")]
    [TestCase("Grant.AddToPrincipal(new GrantOnPrincipalOptions { Grantee = role, Actions = [{|PL4001:\"*\"|}], ResourceArns = [\"*\"] });")]
    [TestCase("new Amazon.CDK.AWS.SQS.Queue(this, \"Q\").Grant(role, {|PL2002:\"sqs:SendMesage\"|});")]
    public Task Reports_grants(string body) => CdkTest.OfStack(body);

    [TestCase("new Bucket(this, \"B\", new BucketProps { PublicReadAccess = isOpen });")]
    [TestCase("new Bucket(this, \"B\", new BucketProps { PublicReadAccess = false });")]
    [TestCase("bucket.GrantRead(principal);")]
    [TestCase("new Amazon.CDK.AWS.SQS.Queue(this, \"Q\").Grant(role, \"sqs:SendMessage\");")]
    [TestCase("new Amazon.CDK.AWS.SQS.Queue(this, \"Q\").Grant(role, text);")]
    [TestCase("Grant.AddToPrincipal(new GrantOnPrincipalOptions { Grantee = role, Actions = [\"*\"], ResourceArns = [text] });")]
    [TestCase("role.GrantPassRole(principal);")]
    [TestCase("role.GrantAssumeRole(principal);")]
    public Task Allows_grants(string body) => CdkTest.OfStack(body);
}
