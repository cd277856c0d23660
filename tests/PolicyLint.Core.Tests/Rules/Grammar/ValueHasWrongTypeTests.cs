namespace PolicyLint.Core.Tests.Rules.Grammar;

public sealed class ValueHasWrongTypeTests : RuleTests
{
    [TestCase("1")]
    [TestCase("true")]
    [TestCase("null")]
    [TestCase("{}")]
    public void Reports_an_action_that_is_no_text(string value) =>
        Reports($$"""{"Effect":"Allow","Action":{|PL1003:{{value}}|},"Resource":"arn:aws:s3:::a/*"}""");

    [Test]
    public void Reports_a_number_in_a_list_of_a_deny() =>
        Reports("""{"Effect":"Deny","Action":["s3:GetObject",{|PL1003:1|}],"Resource":"arn:aws:s3:::a/*"}""");

    [Test]
    public void Reports_a_list_of_effects() =>
        Reports("""{"Effect":{|PL1003:["Allow"]|},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}""");

    [Test]
    public void Reports_a_list_of_principals_without_their_type() =>
        Reports("""{"Effect":"Deny","Principal":{|PL1003:["*"]|},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}""");

    [Test]
    public void Reports_an_account_without_quotes() =>
        Reports("""{"Effect":"Deny","Principal":{"AWS":{|PL1003:111122223333|}},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}""");

    [Test]
    public void Reports_a_condition_that_is_a_list() =>
        Reports("""{"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{|PL1003:[]|}}""");

    [Test]
    public void Allows_numbers_and_booleans_as_values_of_a_condition() =>
        Allows("""{"Effect":"Deny","Action":"s3:ListBucket","Resource":"*","Condition":{"NumericLessThan":{"s3:max-keys":10},"Bool":{"aws:SecureTransport":false}}}""");

    [Test]
    public void Allows_a_value_that_is_not_known() => Allows("""{"Effect":"Allow","Action":"<action>","Resource":"<resource>"}""");

    [Test]
    public void Allows_a_function_in_a_fragment_of_a_template() =>
        Allows("""{"Effect":"Allow","Action":"s3:GetObject","Resource":[{"Fn::Sub":"arn:aws:s3:::${Name}/*"},{"Ref":"Bucket"}]}""");

    [Test]
    public void Reports_statements_that_are_text_or_lists() =>
        ReportsIn("""{"Version":"2012-10-17","Statement":[{|PL1003:"a"|},{|PL1003:[]|},{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}]}""");
}
