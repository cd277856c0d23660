namespace PolicyLint.Core.Tests.Rules.ConditionNames;

public sealed class UnknownServiceKeyTests : RuleTests
{
    [TestCase("Allow", "s3:prefixx")]
    [TestCase("Deny", "S3:Prefixes")]
    [TestCase("Deny", "s3:ExistingObjectTags/team")]
    [TestCase("Allow", "s3:SourceIp")]
    public void Reports_a_name_that_the_service_does_not_have(string effect, string key) => Reports(
        $$$$"""
        {"Effect":"{{{{effect}}}}","Action":"s3:ListBucket","Resource":"arn:aws:s3:::a","Condition":{"StringLike":{{|PL2132:"{{{{key}}}}"|}:"a"}}}
        """);

    [Test]
    public void Reports_it_with_unknown_values() => Reports(
        """
        {"Effect":"Deny","Action":"s3:ListBucket","Resource":"arn:aws:s3:::a","Condition":{"StringNotLike":{{|PL2132:"s3:prefixx"|}:"<prefix>"}}}
        """);

    [TestCase("s3:GetObject", "s3:ExistingObjectTag/team")]
    [TestCase("s3:GetObject", "S3:existingobjecttag/team")]
    [TestCase("kms:Decrypt", "kms:EncryptionContext:team")]
    [TestCase("ssm:GetParameter", "ssm:resourceTag/team")]
    public void Allows_keys_whose_name_the_policy_completes(string action, string key) => Allows(
        $$$$"""
        {"Effect":"Allow","Action":"{{{{action}}}}","Resource":"*","Condition":{"StringEquals":{"{{{{key}}}}":"a"}}}
        """);

    [TestCase("saml:sub_type")]
    [TestCase("saml:anything")]
    [TestCase("token.actions.githubusercontent.com:job_workflow_ref")]
    [TestCase("cognito-identity.amazonaws.com:amr")]
    [TestCase("graph.facebook.com:id")]
    [TestCase("www.amazon.com:user_id")]
    [TestCase("identitycenter:ApplicationArn")]
    [TestCase("catalog:Anything")]
    [TestCase("s3:<key>")]
    [TestCase("iot:Connection.Thing.IsAttached")]
    public void Allows_keys_of_identity_providers_and_of_what_is_no_service_or_reads_its_own_policies(string key) => Allows(
        $$$$"""
        {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringEquals":{"{{{{key}}}}":"a"}}}
        """);
}
