namespace PolicyLint.Core.Tests.Rules.Access;

public sealed class EveryDeviceMessageTests : RuleTests
{
    [TestCase("iot:Connect")]
    [TestCase("iot:*")]
    public void Reports_every_client(string action) => Reports(
        $$"""
        {"Effect":"Allow","Action":["iot:GetThingShadow",{|PL4014:"{{action}}"|}],"Resource":"*"}
        """);

    [TestCase("iot:Connect", "arn:aws:iot:eu-central-1:111122223333:client/${iot:Connection.Thing.ThingName}")]
    [TestCase("iot:DescribeThing", "*")]
    [TestCase("iot:${action}", "*")]
    public void Allows_less_and_what_is_not_known(string action, string resource) => Allows(
        $$"""
        {"Effect":"Allow","Action":"{{action}}","Resource":"{{resource}}"}
        """);

    [Test]
    public void Allows_a_statement_for_people() => Allows(
        """
        {"Effect":"Allow","Action":["iot:*","cloudwatch:GetMetricData"],"Resource":"*"}
        """);

    [Test]
    public void Allows_a_certificate_that_must_belong_to_the_thing() => Allows(
        """
        {"Effect":"Allow","Action":"iot:Connect","Resource":"*","Condition":{"Bool":{"iot:Connection.Thing.IsAttached":"true"}}}
        """);

    [Test]
    public void Allows_deny() => Allows(
        """
        {"Effect":"Deny","Action":"iot:Connect","Resource":"*"}
        """);
}
