namespace PolicyLint.Core.Tests.Rules.Variables;

public sealed class VariableThatIsNotReplacedTests : RuleTests
{
    [Test]
    public void Reports_a_variable_for_a_number() => Reports(
        """
        {"Effect":"Deny","Action":"s3:ListBucket","Resource":"arn:aws:s3:::a","Condition":{"NumericLessThan":{"s3:max-keys":"{|PL1104:${aws:PrincipalTag/keys}|}"}}}
        """);

    [Test]
    public void Reports_a_variable_for_a_network() => Reports(
        """
        {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"IpAddress":{"aws:SourceIp":"{|PL1104:${aws:PrincipalTag/ip}|}"}}}
        """);

    [Test]
    public void Allows_variables_in_texts_and_ARNs() => Allows(
        """
        {"Effect":"Deny","Action":"s3:ListBucket","Resource":"arn:aws:s3:::a","Condition":{"StringEquals":{"s3:prefix":"${aws:username}"},"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::*:user/${aws:username}"}}}
        """);

    [Test]
    public void Allows_what_another_tool_replaces() => Allows(
        """
        {"Effect":"Deny","Action":"s3:ListBucket","Resource":"arn:aws:s3:::a","Condition":{"NumericLessThan":{"s3:max-keys":"${keys}"}}}
        """);
}
