namespace PolicyLint.Core.Tests.Rules.ConditionNames;

public sealed class MixedValueTypesTests : RuleTests
{
    [Test]
    public void Reports_a_number_among_texts() => Reports(
        """
        {"Effect":"Deny","Action":"s3:ListBucket","Resource":"arn:aws:s3:::a","Condition":{"StringEquals":{"s3:prefix":["a",{|PL2106:2|},3]}}}
        """);

    [Test]
    public void Allows_values_of_one_type() => Allows(
        """
        {"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::a","Condition":{"NumericEquals":{"s3:max-keys":[1,2]},"StringEquals":{"s3:prefix":["1","2"]}}}
        """);

    [Test]
    public void Allows_a_value_that_is_not_known() => Allows(
        """
        {"Effect":"Deny","Action":"s3:ListBucket","Resource":"arn:aws:s3:::a","Condition":{"StringEquals":{"s3:prefix":[1,"${b}"]}}}
        """);
}
