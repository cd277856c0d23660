namespace PolicyLint.Core.Tests.Rules.Access;

public sealed class PrivilegedActionsOnEveryResourceTests : RuleTests
{
    [TestCase("iam:PutRolePolicy", "*")]
    [TestCase("IAM:attach*", "*")]
    [TestCase("iam:CreateAccessKey", "arn:aws:iam::*:user/*")]
    [TestCase("iam:CreateAccessKey", "arn:aws:iam::111122223333:user/*")]
    [TestCase("kms:PutKeyPolicy", "arn:aws:kms:*:111122223333:key/*")]
    [TestCase("sts:AssumeRole", "*")]
    [TestCase("rds-db:connect", "*")]
    public void Reports_every_resource(string action, string resource) => Reports(
        $$"""
        {"Effect":"Allow","Action":["s3:ListAllMyBuckets",{|PL4030:"{{action}}"|}],"Resource":["arn:aws:s3:::a","{{resource}}"]}
        """);

    [TestCase("iam:PutRolePolicy", "arn:aws:iam::111122223333:role/app/*")]
    [TestCase("iam:CreateAccessKey", "arn:aws:iam::111122223333:user/${aws:username}")]
    [TestCase("iam:PutRolePolicy", "arn:aws:iam::111122223333:role/build/*")]
    [TestCase("kms:PutKeyPolicy", "arn:aws:kms:eu-central-1:111122223333:key/*")]
    [TestCase("sts:AssumeRole", "arn:aws:iam::*:role/OrgAudit")]
    [TestCase("iam:GetRole", "*")]
    [TestCase("iam:List*", "*")]
    [TestCase("ecr:GetAuthorizationToken", "*")]
    [TestCase("sts:GetCallerIdentity", "*")]
    [TestCase("codeartifact:GetAuthorizationToken", "*")]
    [TestCase("s3:PutBucketPolicy", "*")]
    [TestCase("iam:${action}", "*")]
    public void Allows_less_and_what_everybody_needs(string action, string resource) => Allows(
        $$"""
        {"Effect":"Allow","Action":"{{action}}","Resource":"{{resource}}"}
        """);

    [TestCase("""{"ArnEquals":{"iam:PolicyARN":"arn:aws:iam::111122223333:policy/app"}}""")]
    [TestCase("""{"StringEquals":{"iam:PermissionsBoundary":"arn:aws:iam::111122223333:policy/limit"}}""")]
    public void Allows_a_narrowing_condition(string condition) => Allows(
        $$"""
        {"Effect":"Allow","Action":"iam:AttachRolePolicy","Resource":"*","Condition":{{condition}}}
        """);

    [Test]
    public void Allows_deny_and_the_policy_of_a_key()
    {
        Allows("""{"Effect":"Deny","Action":"iam:PutRolePolicy","Resource":"*"}""");
        Allows("""{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/app"},"Action":"kms:CreateGrant","Resource":"*"}""");
    }

    [Test]
    public void Allows_kinds_that_grant_nothing() => Allows(
        """
        {"Effect":"Allow","Action":"iam:PutRolePolicy","Resource":"*"}
        """,
        "limit.boundary.json");

    [Test]
    public void Names_the_actions_and_the_form_of_the_arn()
    {
        var finding = Verdicts.Findings("""{"Effect":"Allow","Action":["s3:GetObject","iam:Attach*","sqs:SendMessage"],"Resource":"*"}""").Single();

        Assert.That(finding.Message, Does.StartWith("iam:AttachGroupPolicy, iam:AttachRolePolicy and 1 more on every resource"));
        Assert.That(finding.Advice, Is.EqualTo("name the resources: arn:aws:iam::${Account}:group/${GroupNameWithPath}"));
    }
}
