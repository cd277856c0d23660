namespace PolicyLint.Core.Tests.Rules.Names;

public sealed class ArnFieldMissingInSessionTests : RuleTests
{
    [Test]
    public void Reports_a_short_arn() => Reports(
        """
        {"Effect":"Allow","Action":"sqs:SendMessage","Resource":{|PL2022:"arn:aws:sqs:eu-west-1"|}}
        """, name: "a.session.json");

    [Test]
    public void Reports_a_short_arn_in_a_deny() => Reports(
        """
        {"Effect":"Deny","Action":"sqs:SendMessage","Resource":{|PL2022:"arn:aws:s3:bucket"|}}
        """, name: "a.session.json");

    [Test]
    public void Allows_six_fields() => Allows(
        """
        {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/a"}
        """, name: "a.session.json");

    [Test]
    public void Allows_fields_that_are_to_be_filled_in() => Allows(
        """
        {"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:${rest}"}
        """, name: "a.session.json");
}
