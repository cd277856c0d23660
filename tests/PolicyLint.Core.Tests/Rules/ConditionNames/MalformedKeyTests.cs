namespace PolicyLint.Core.Tests.Rules.ConditionNames;

public sealed class MalformedKeyTests : RuleTests
{
    [Test]
    public void Reports_a_key_without_prefix() => Reports(
        """
        {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"IpAddress":{{|PL2130:"SourceIp"|}:"203.0.113.0/24"}}}
        """);

    [TestCase("aws:")]
    [TestCase(":SourceIp")]
    [TestCase("aws::SourceIp")]
    [TestCase("aws: SourceIp")]
    [TestCase("https://gitlab.com:sub")]
    public void Reports_a_key_of_another_form_in_a_deny(string key) => Reports(
        $$$$"""
        {"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringNotEquals":{{|PL2130:"{{{{key}}}}"|}:"a"}}}
        """);

    [TestCase("token.actions.githubusercontent.com:sub")]
    [TestCase("accounts.google.com:aud")]
    [TestCase("oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE:sub")]
    [TestCase("oidc.circleci.com/org/a:oidc.circleci.com/project-id")]
    [TestCase("aws:ResourceTag/Cost Center")]
    public void Allows_every_form_of_key(string key) => Allows(
        $$$$"""
        {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringEquals":{"{{{{key}}}}":"a"}}}
        """);

    [Test]
    public void Allows_more_colons_behind_the_first() => Allows(
        """
        {"Effect":"Allow","Action":"kms:Decrypt","Resource":"arn:aws:kms:eu-west-1:111122223333:key/a","Condition":{"StringEquals":{"kms:EncryptionContext:aws:s3:arn":"a"}}}
        """);

    [TestCase("<key>")]
    [TestCase("${prefix}")]
    public void Allows_a_key_that_is_not_known(string key) => Allows(
        $$$$"""
        {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringEquals":{"{{{{key}}}}":"a"}}}
        """);
}
