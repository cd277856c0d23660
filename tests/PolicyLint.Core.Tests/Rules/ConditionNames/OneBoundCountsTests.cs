namespace PolicyLint.Core.Tests.Rules.ConditionNames;

public sealed class OneBoundCountsTests : RuleTests
{
    [Test]
    public void Reports_several_upper_bounds() => Reports(
        """
        {"Effect":"Deny","Action":"s3:ListBucket","Resource":"arn:aws:s3:::a","Condition":{"NumericLessThan":{"s3:max-keys":{|PL2111:["2700","3600"]|}}}}
        """);

    [Test]
    public void Reports_several_dates() => Reports(
        """
        {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"DateGreaterThan":{"aws:CurrentTime":{|PL2111:["2999-01-01","2998-01-01T00:00:00Z"]|}}}}
        """);

    [Test]
    public void Allows_several_numbers_to_equal() => Allows(
        """
        {"Effect":"Deny","Action":"s3:ListBucket","Resource":"arn:aws:s3:::a","Condition":{"NumericEquals":{"s3:max-keys":[1,2]}}}
        """);

    [Test]
    public void Allows_bounds_that_are_not_known() => Allows(
        """
        {"Effect":"Deny","Action":"s3:ListBucket","Resource":"arn:aws:s3:::a","Condition":{"NumericLessThan":{"s3:max-keys":["${a}","10"]}}}
        """);
}
