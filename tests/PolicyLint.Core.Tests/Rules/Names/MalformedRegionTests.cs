namespace PolicyLint.Core.Tests.Rules.Names;

public sealed class MalformedRegionTests : RuleTests
{
    [Test]
    public void Reports_a_zone_and_a_misspelt_region() => Reports(
        """
        {"Effect":"Allow","Action":"sqs:SendMessage","Resource":["arn:aws:sqs:{|PL2025:us-east-1a|}:*:orders","arn:aws:sqs:{|PL2025:useast1|}:*:orders","arn:aws:sqs:{|PL2025:US-EAST-1|}:*:orders"]}
        """);

    [Test]
    public void Reports_the_value_of_a_key_in_a_deny() => Reports(
        """
        {"Effect":"Deny","Action":"sqs:SendMessage","Resource":"*","Condition":{"StringNotEquals":{"aws:RequestedRegion":["eu-west-1",{|PL2025:"eu_west_1"|}]}}}
        """);

    [Test]
    public void Allows_every_form_of_region() => Allows(
        """
        {"Effect":"Allow","Action":"sqs:SendMessage","Resource":["arn:aws-us-gov:sqs:us-gov-west-1:*:orders","arn:aws-eusc:sqs:eusc-de-east-1:*:orders","arn:aws-iso-b:sqs:us-isob-east-1:*:orders","arn:aws:sqs:*-east-1:*:orders","arn:aws:sqs:us-*:*:orders"]}
        """);

    [Test]
    public void Allows_what_is_to_be_filled_in() => Allows(
        """
        {"Effect":"Allow","Action":"sqs:SendMessage","Resource":["arn:aws:sqs:<region>:*:orders","arn:aws:sqs:region:*:orders","arn:aws:sqs:REGION:*:orders","arn:aws:sqs:your-region:*:orders"]}
        """);
}
