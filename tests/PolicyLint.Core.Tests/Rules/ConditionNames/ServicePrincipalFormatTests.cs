namespace PolicyLint.Core.Tests.Rules.ConditionNames;

public sealed class ServicePrincipalFormatTests : RuleTests
{
    [TestCase("lambda")]
    [TestCase("lambda.amazon.com")]
    [TestCase("*.amazonaws.com")]
    [TestCase("111122223333")]
    public void Reports_a_principal_of_another_form(string name) => Reports(
        $$$$"""
        {"Effect":"Allow","Principal":{"Service":{|PL2142:"{{{{name}}}}"|}},"Action":"sts:AssumeRole"}
        """);

    [Test]
    public void Reports_a_value_in_a_deny() => Reports(
        """
        {"Effect":"Deny","Action":"iam:PassRole","Resource":"*","Condition":{"StringNotEquals":{"iam:PassedToService":["lambda.amazonaws.com",{|PL2142:"ec2"|}]}}}
        """);

    [Test]
    public void Reports_a_calling_service_without_its_region() => Reports(
        """
        {"Effect":"Allow","Action":"kms:Decrypt","Resource":"arn:aws:kms:eu-west-1:111122223333:key/a","Condition":{"StringEquals":{"kms:ViaService":{|PL2142:"s3.amazonaws.com"|}}}}
        """);

    [TestCase("logs.us-east-1.amazonaws.com")]
    [TestCase("delivery.logs.amazonaws.com")]
    [TestCase("ec2.amazonaws.com.cn")]
    [TestCase("not-in-any-list.amazonaws.com")]
    [TestCase("SERVICE-NAME")]
    [TestCase("<service>")]
    public void Allows_every_form_of_principal(string name) => Allows(
        $$$$"""
        {"Effect":"Allow","Principal":{"Service":"{{{{name}}}}"},"Action":"sts:AssumeRole"}
        """);

    [TestCase("s3.*.amazonaws.com")]
    [TestCase("s3.${aws:RequestedRegion}.amazonaws.com")]
    public void Allows_a_pattern_of_services(string name) => Allows(
        $$$$"""
        {"Effect":"Allow","Action":"kms:Decrypt","Resource":"arn:aws:kms:eu-west-1:111122223333:key/a","Condition":{"StringLike":{"kms:ViaService":"{{{{name}}}}"}}}
        """);
}
