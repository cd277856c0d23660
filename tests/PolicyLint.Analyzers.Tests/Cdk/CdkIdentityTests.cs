namespace PolicyLint.Analyzers.Tests.Cdk;

public sealed class CdkIdentityTests
{
    [TestCase("""new User(this, "Ann", new UserProps { ManagedPolicies = [ManagedPolicy.FromAwsManagedPolicyName({|PL7001:"job-function/ViewOnlyAccess"|})] });""")]
    [TestCase("""var ann = new User(this, "Ann"); ann.AddManagedPolicy(ManagedPolicy.FromAwsManagedPolicyName({|PL7001:"job-function/ViewOnlyAccess"|}));""")]
    [TestCase("""var ann = new User(this, "Ann"); ann.{|PL7001:AddToPolicy|}(Read(bucket));""")]
    [TestCase("""var ann = new User(this, "Ann"); new Policy(this, "P", new PolicyProps { Users = [{|PL7001:ann|}], Statements = [Read(bucket)] });""")]
    [TestCase("""var ann = new User(this, "Ann"); var read = new Policy(this, "P"); read.AddStatements(Read(bucket)); read.{|PL7001:AttachToUser|}(ann);""")]
    [TestCase("""var ann = new User(this, "Ann"); ann.{|PL7001:AttachInlinePolicy|}(new Policy(this, "P", new PolicyProps { Statements = [Read(bucket)] }));""")]
    [TestCase("""var ann = new CfnUser(this, "Ann", new CfnUserProps { ManagedPolicyArns = [{|PL7001:"arn:aws:iam::aws:policy/job-function/ViewOnlyAccess"|}] });""")]
    [TestCase("""var ann = new CfnUser(this, "Ann"); new CfnManagedPolicy(this, "P", new CfnManagedPolicyProps { Users = [{|PL7001:ann.Ref|}], PolicyDocument = new PolicyDocument(new PolicyDocumentProps { Statements = [Read(bucket)] }) });""")]
    [TestCase("""new CfnResource(this, "Ann", new CfnResourceProps { Type = "AWS::IAM::User", Properties = new Dictionary<string, object> { ["ManagedPolicyArns"] = new[] { {|PL7001:"arn:aws:iam::aws:policy/job-function/ViewOnlyAccess"|} } } });""")]
    public Task Reports_what_is_attached_to_a_user(string body) => CdkTest.OfStack(body, Reader);

    [TestCase("""new Group(this, "Team", new GroupProps { ManagedPolicies = [ManagedPolicy.FromAwsManagedPolicyName("job-function/ViewOnlyAccess")] });""")]
    [TestCase("""var team = new Group(this, "Team"); team.AddToPolicy(Read(bucket)); new User(this, "Ann", new UserProps { Groups = [team] });""")]
    [TestCase("""var team = new Group(this, "Team"); new Policy(this, "P", new PolicyProps { Groups = [team], Statements = [Read(bucket)] });""")]
    [TestCase("""role.AddManagedPolicy(ManagedPolicy.FromAwsManagedPolicyName("job-function/ViewOnlyAccess"));""")]
    [TestCase("""bucket.GrantRead(new User(this, "Ann"));""")]
    public Task Allows_what_is_attached_to_others(string body) => CdkTest.OfStack(body, Reader);

    [TestCase("""role.AddManagedPolicy(ManagedPolicy.FromAwsManagedPolicyName({|PL4020:"AdministratorAccess"|}));""")]
    [TestCase("""new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal("lambda.amazonaws.com"), ManagedPolicies = [ManagedPolicy.FromAwsManagedPolicyName({|PL4020:"AdministratorAccess"|})] });""")]
    [TestCase("""{|PL7009:new Group|}(this, "G", new GroupProps { ManagedPolicies = [ManagedPolicy.FromManagedPolicyArn(this, "A", {|PL4020:"arn:aws:iam::aws:policy/AdministratorAccess"|})] });""")]
    [TestCase("""var admin = ManagedPolicy.FromAwsManagedPolicyName({|PL4020:"AdministratorAccess"|}); role.AddManagedPolicy(admin);""")]
    [TestCase("""new CfnRole(this, "R", new CfnRoleProps { ManagedPolicyArns = [ManagedPolicy.FromAwsManagedPolicyName({|PL4020:"AdministratorAccess"|}).ManagedPolicyArn] });""")]
    [TestCase("""{|PL7009:new CfnGroup|}(this, "G", new CfnGroupProps { ManagedPolicyArns = new[] { {|PL4020:$"arn:{Aws.PARTITION}:iam::aws:policy/AdministratorAccess"|} } });""")]
    [TestCase("""role.AddManagedPolicy({|PL4020:Admin|});""")]
    public Task Reports_administrators(string body) => CdkTest.OfStack(body, "static IManagedPolicy Admin => ManagedPolicy.FromAwsManagedPolicyName(\"AdministratorAccess\");");

    [TestCase("""role.AddManagedPolicy(ManagedPolicy.FromAwsManagedPolicyName(text));""")]
    [TestCase("""role.AddManagedPolicy(ManagedPolicy.FromManagedPolicyName(this, "A", "AdministratorAccess"));""")]
    [TestCase("""PermissionsBoundary.Of(role).Apply(ManagedPolicy.FromAwsManagedPolicyName("AdministratorAccess"));""")]
    public Task Allows_other_policies(string body) => CdkTest.OfStack(body);

    [Test]
    public Task Reports_a_policy_that_AWS_does_not_have() => CdkTest.OfStack(
        """role.AddManagedPolicy(ManagedPolicy.FromAwsManagedPolicyName({|PL4025:"AmazonS3ReadOnlyAcess"|}));""");

    [Test]
    public Task Reports_a_boundary_that_AWS_does_not_have() => CdkTest.OfStack("""
        var ann = new User(this, "Ann");
        PermissionsBoundary.Of(ann).Apply(ManagedPolicy.FromAwsManagedPolicyName({|PL2008:"ViewOnlyAccess"|}));
        """);

    [TestCase("""var key = {|PL7003:new AccessKey|}(this, "K", new AccessKeyProps { User = user }); new CfnOutput(this, "O", new CfnOutputProps { Value = {|PL7004:key.SecretAccessKey|}.UnsafeUnwrap() });""")]
    [TestCase("""var key = {|PL7003:new CfnAccessKey|}(this, "K", new CfnAccessKeyProps { UserName = user.UserName }); new CfnOutput(this, "O", new CfnOutputProps { Value = {|PL7004:key.AttrSecretAccessKey|} });""")]
    [TestCase("""var key = new AccessKey(this, "K", new AccessKeyProps { User = user, Status = AccessKeyStatus.INACTIVE }); new CfnOutput(this, "O", new CfnOutputProps { Value = $"secret: {{|PL7004:key.SecretAccessKey|}.UnsafeUnwrap()}" });""")]
    [TestCase("""new CfnOutput(this, "O", new CfnOutputProps { Value = {|PL7004:given.AttrSecretAccessKey|} });""")]
    [TestCase("""Out("Secret", {|PL7004:given.AttrSecretAccessKey|});""")]
    public Task Reports_keys_and_their_secrets(string body) => CdkTest.OfStack(
        "var user = new User(this, \"Ann\"); " + body,
        "static CfnAccessKey given; void Out(string key, string value) { _ = new CfnOutput(this, key, new CfnOutputProps { Value = value }); }");

    [TestCase("""var key = new AccessKey(this, "K", new AccessKeyProps { User = user, Status = AccessKeyStatus.INACTIVE }); new CfnOutput(this, "O", new CfnOutputProps { Value = key.AccessKeyId });""")]
    [TestCase("""new CfnOutput(this, "O", new CfnOutputProps { Value = text });""")]
    public Task Allows_what_is_no_secret(string body) => CdkTest.OfStack("var user = new User(this, \"Ann\"); " + body);

    [TestCase("""new User(this, "Ann", new UserProps { Password = SecretValue.UnsafePlainText({|PL7005:"Initial-Passw0rd!"|}), PasswordResetRequired = true });""")]
    [TestCase("""new CfnUser(this, "Ann", new CfnUserProps { LoginProfile = new CfnUser.LoginProfileProperty { Password = {|PL7005:"Passw0rd!"|}, PasswordResetRequired = true } });""")]
    [TestCase("""new CfnOutput(this, "O", new CfnOutputProps { Value = SecretValue.UnsafePlainText({|PL9006:"hunter2-hunter2"|}).UnsafeUnwrap() });""")]
    public Task Reports_secrets_in_plain_text(string body) => CdkTest.OfStack(body);

    [TestCase("""new User(this, "Ann", new UserProps { Password = SecretValue.SecretsManager("initial"), PasswordResetRequired = true });""")]
    [TestCase("""new User(this, "Ann", new UserProps { Password = SecretValue.UnsafePlainText(text), PasswordResetRequired = true });""")]
    public Task Allows_secrets_that_are_elsewhere(string body) => CdkTest.OfStack(body);

    private const string Reader =
        "static PolicyStatement Read(Bucket given) => new PolicyStatement(new PolicyStatementProps { Actions = [\"s3:GetObject\"], Resources = [given.ArnForObjects(\"*\")] });";
}
