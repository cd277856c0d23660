namespace PolicyLint.Core.Tests.Rules.Names;

public sealed class CapitalsInServiceOfArnTests : RuleTests
{
    [Test]
    public void Reports_capitals_in_an_allow_and_a_deny() => Reports(
        """
        {"Effect":"Allow","Action":"s3:GetObject","Resource":["arn:aws:s3:::a/*","arn:aws:{|PL2033:S3|}:::a/*"]},
        {"Effect":"Deny","Action":"dynamodb:*","Resource":"arn:aws:{|PL2033:DynamoDB|}:*:*:table/a"}
        """);

    [Test]
    public void Allows_capitals_in_actions_and_in_what_is_to_be_filled_in() => Allows(
        """
        {"Effect":"Allow","Action":"S3:GetObject","Resource":"arn:aws:s3:::A/*"},
        {"Effect":"Deny","Action":"s3:*","Resource":["arn:aws:SERVICE:*:*:a","arn:aws:${aws:PrincipalTag/S3}:*:*:a"]}
        """);
}
