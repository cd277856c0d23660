namespace PolicyLint.Core.Tests.Rules.Variables;

public sealed class UnknownVariableTests : RuleTests
{
    [TestCase("Allow")]
    [TestCase("Deny")]
    public void Reports_a_name_that_aws_does_not_have(string effect) => Reports(
        $$$$"""
        {"Effect":"{{{{effect}}}}","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/${aws:PrincipalTag/team}/${{|PL1109:aws:usrname|}}/*"}
        """);

    [Test]
    public void Reports_it_in_a_condition_and_with_a_default() => Reports(
        """
        {"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::a","Condition":{"StringLike":{"s3:prefix":["${{|PL1109:aws:UserName2|}, 'none'}/*","${{|PL1109:ec2:SourceInstanceArns|}}"]}}}
        """);

    [TestCase("aws:username")]
    [TestCase("AWS:USERNAME")]
    [TestCase("aws:PrincipalTag/any")]
    [TestCase("aws:PrincipalOrgMasterAccountId")]
    [TestCase("saml:sub")]
    [TestCase("token.actions.githubusercontent.com:repository")]
    [TestCase("cognito-identity.amazonaws.com:sub")]
    [TestCase("iot:Connection.Thing.ThingName")]
    [TestCase("transfer:UserName")]
    [TestCase("acme:Anything")]
    public void Allows_keys_and_what_is_of_others(string name) => Allows(
        $$$$"""
        {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/${{{{{name}}}}}/*"}
        """);

    [TestCase("AWS::AccountId")]
    [TestCase("ssm:/team/bucket")]
    [TestCase("*")]
    public void Allows_what_is_another_tools_or_no_key(string name) => Allows(
        $$$$"""
        {"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/${{{{{name}}}}}/*"}
        """);
}
