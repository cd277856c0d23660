namespace PolicyLint.Core.Tests.Rules.Names;

public sealed class ArnFieldMissingTests : RuleTests
{
    [Test]
    public void Reports_a_short_arn() => Reports(
        """
        {"Effect":"Allow","Action":"sqs:SendMessage","Resource":{|PL2021:"arn:aws:sqs:eu-west-1"|}}
        """);

    [Test]
    public void Reports_a_short_arn_in_a_deny() => Reports(
        """
        {"Effect":"Deny","Action":"sqs:SendMessage","Resource":{|PL2021:"arn:aws:s3:bucket"|}}
        """);

    [Test]
    public void Allows_empty_fields_and_the_colon_of_a_variable() => Allows(
        """
        {"Effect":"Allow","Action":"sqs:SendMessage","Resource":["arn:aws:s3:::b/a","arn:aws:sqs:*:${aws:PrincipalAccount}:orders"]}
        """);

    [Test]
    public void Allows_fields_that_are_to_be_filled_in() => Allows(
        """
        {"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:${rest}"}
        """);
}
