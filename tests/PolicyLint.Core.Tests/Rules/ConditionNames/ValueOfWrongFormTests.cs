namespace PolicyLint.Core.Tests.Rules.ConditionNames;

public sealed class ValueOfWrongFormTests : RuleTests
{
    [TestCase("NumericEquals", "s3:max-keys", "ten")]
    [TestCase("NumericLessThan", "s3:max-keys", "1.2.3")]
    [TestCase("DateLessThan", "aws:CurrentTime", "01/02/2025")]
    [TestCase("DateGreaterThan", "aws:CurrentTime", "2025-13-01")]
    [TestCase("DateGreaterThan", "aws:CurrentTime", "2025-02-30")]
    [TestCase("BinaryEquals", "token.example.com:claim", "not base64!")]
    [TestCase("IpAddress", "aws:SourceIp", "10.0.0.256/8")]
    [TestCase("NotIpAddress", "aws:SourceIp", "10.0.0.0/33")]
    [TestCase("IpAddress", "aws:SourceIp", "2001:db8:::/32")]
    [TestCase("IpAddress", "aws:SourceIp", "203.0.113.*")]
    [TestCase("IpAddress", "aws:SourceIp", "2001:db8::/129")]
    [TestCase("ArnEquals", "aws:PrincipalArn", "bob")]
    [TestCase("ArnLike", "aws:SourceArn", "111122223333")]
    [TestCase("ArnEquals", "aws:PrincipalArn", "arn:aws:iam::111122223333")]
    public void Reports_a_value_that_is_none(string test, string key, string value) => Reports(
        $$$"""{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"{{{test}}}":{"{{{key}}}":{|PL2107:"{{{value}}}"|}} } }""");

    [TestCase("NumericEquals", "s3:max-keys", "-1")]
    [TestCase("NumericLessThan", "s3:max-keys", "0.5")]
    [TestCase("NumericLessThan", "s3:max-keys", "1e3")]
    [TestCase("NumericLessThan", "s3:max-keys", ".5E-2")]
    [TestCase("DateLessThan", "aws:CurrentTime", "2999")]
    [TestCase("DateLessThan", "aws:CurrentTime", "2999-01")]
    [TestCase("DateLessThan", "aws:CurrentTime", "2999-01-02")]
    [TestCase("DateLessThan", "aws:CurrentTime", "2999-01-02T03:04Z")]
    [TestCase("DateLessThan", "aws:CurrentTime", "2999-01-02T03:04:05+01:00")]
    [TestCase("DateLessThan", "aws:CurrentTime", "2999-01-02T03:04:05.123456789Z")]
    [TestCase("DateLessThan", "aws:CurrentTime", "2999-01-02T03:04:05")]
    [TestCase("DateLessThan", "aws:CurrentTime", "1798761600")]
    [TestCase("BinaryEquals", "token.example.com:claim", "QmluYXJ5")]
    [TestCase("BinaryEquals", "token.example.com:claim", "QQ==")]
    [TestCase("IpAddress", "aws:SourceIp", "203.0.113.7")]
    [TestCase("IpAddress", "aws:SourceIp", "0.0.0.0/0")]
    [TestCase("IpAddress", "aws:SourceIp", "2001:db8::/32")]
    [TestCase("IpAddress", "aws:SourceIp", "::ffff:203.0.113.7")]
    [TestCase("IpAddress", "aws:SourceIp", "VPN-RANGE")]
    [TestCase("ArnLike", "aws:PrincipalArn", "arn:aws:iam::*:role/x")]
    [TestCase("ArnLike", "aws:PrincipalArn", "*")]
    [TestCase("ArnLike", "aws:PrincipalArn", "a*:role/x")]
    [TestCase("ArnEquals", "aws:SourceArn", "arn:aws:s3:::a")]
    [TestCase("ArnLike", "aws:PrincipalArn", "arn:aws:iam::*")]
    [TestCase("ArnLike", "aws:PrincipalArn", "${aws:PrincipalArn}")]
    public void Allows_every_form_that_AWS_takes(string test, string key, string value) => Allows(
        $$$"""{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"{{{test}}}":{"{{{key}}}":"{{{value}}}"} } }""");

    [Test]
    public void Allows_numbers_without_quotes_and_values_that_are_not_known() => Allows(
        """
        {"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::a","Condition":{"NumericLessThanEquals":{"s3:max-keys":10},"IpAddress":{"aws:SourceIp":["${network}","<ip>"]}}}
        """);
}
