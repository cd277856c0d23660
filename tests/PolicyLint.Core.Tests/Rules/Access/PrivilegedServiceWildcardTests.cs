namespace PolicyLint.Core.Tests.Rules.Access;

public sealed class PrivilegedServiceWildcardTests : RuleTests
{
    [TestCase("iam")]
    [TestCase("STS")]
    [TestCase("kms")]
    [TestCase("organizations")]
    [TestCase("secretsmanager")]
    [TestCase("sso")]
    public void Reports_the_whole_service(string service) => Reports(
        $$"""
        {"Effect":"Allow","Action":{|PL4006:"{{service}}:*"|},"Resource":"*"}
        """);

    [Test]
    public void Reports_each_of_them() => Reports(
        """
        {"Effect":"Allow","Action":[{|PL4006:"kms:*"|},"s3:*",{|PL4006:"secretsmanager:*"|}],"Resource":"*"}
        """);

    [TestCase("arn:aws:kms:*:*:key/*")]
    [TestCase("arn:aws:kms:eu-central-1:111122223333:key/*")]
    [TestCase("arn:aws:kms:*:${account}:*")]
    public void Reports_every_key(string resource) => Reports(
        $$"""
        {"Effect":"Allow","Action":{|PL4006:"kms:*"|},"Resource":"{{resource}}"}
        """);

    [TestCase("iam:*", "arn:aws:iam::111122223333:user/${aws:username}")]
    [TestCase("secretsmanager:*", "arn:aws:secretsmanager:eu-central-1:111122223333:secret:app/*")]
    [TestCase("kms:*", "${key}")]
    [TestCase("s3:*", "*")]
    [TestCase("kms:Describe*", "*")]
    public void Allows_less(string action, string resource) => Allows(
        $$"""
        {"Effect":"Allow","Action":"{{action}}","Resource":"{{resource}}"}
        """);

    [Test]
    public void Allows_a_narrowing_condition() => Allows(
        """
        {"Effect":"Allow","Action":"kms:*","Resource":"*","Condition":{"StringEquals":{"kms:ViaService":"s3.eu-central-1.amazonaws.com"}}}
        """);

    [TestCase("""{"Bool":{"aws:SecureTransport":"true"}}""")]
    [TestCase("""{"StringLike":{"aws:ResourceTag/team":"*"}}""")]
    [TestCase("""{"StringEqualsIfExists":{"kms:ViaService":"s3.eu-central-1.amazonaws.com"}}""")]
    public void Reports_a_condition_that_holds_nobody_back(string condition) => Reports(
        $$"""
        {"Effect":"Allow","Action":{|PL4006:"kms:*"|},"Resource":"*","Condition":{{condition}}}
        """);

    [Test]
    public void Allows_deny() => Allows(
        """
        {"Effect":"Deny","Action":"iam:*","Resource":"*"}
        """);

    [Test]
    public void Allows_an_effect_that_is_not_known() => Allows(
        """
        {"Effect":"${effect}","Action":"iam:*","Resource":"*"}
        """);
}
