namespace PolicyLint.Core.Tests.Rules.Grammar;

public sealed class ConditionIsMalformedTests : RuleTests
{
    [Test]
    public void Reports_a_key_without_operator() => Reports(
        """
        {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"aws:username":{|PL1013:"alice"|}}}
        """);

    [Test]
    public void Reports_a_list_of_keys_in_a_deny() => Reports(
        """
        {"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringEquals":{|PL1013:["aws:username"]|}}}
        """);

    [Test]
    public void Reports_values_that_are_an_object() => Reports(
        """
        {"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringEquals":{"aws:username":{|PL1013:{"a":"b"}|}}}}
        """);

    [Test]
    public void Allows_a_condition_that_is_not_known() => Allows(
        """
        {"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":"<condition>"}
        """);

    [Test]
    public void Reports_null_for_a_value() => Reports(
        """
        {"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringEquals":{"aws:username":{|PL1013:null|},"aws:PrincipalTag/a":["x",{|PL1013:null|}]}}}
        """);

    [Test]
    public void Allows_numbers_and_booleans() => Allows(
        """
        {"Effect":"Deny","Action":"s3:ListBucket","Resource":"arn:aws:s3:::a","Condition":{"NumericLessThan":{"s3:max-keys":10},"Bool":{"aws:SecureTransport":false}}}
        """);
}
