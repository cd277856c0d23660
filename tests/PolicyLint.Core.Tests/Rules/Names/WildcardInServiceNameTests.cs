namespace PolicyLint.Core.Tests.Rules.Names;

public sealed class WildcardInServiceNameTests : RuleTests
{
    [Test]
    public void Reports_a_pattern_of_services_in_actions_and_resources() => Reports(
        """
        {"Effect":"Allow","Action":["{|PL2011:code*|}:ListTagsForResource"],"Resource":"arn:aws:{|PL2011:*code*|}:*:111122223333:x"}
        """);

    [Test]
    public void Allows_it_in_a_deny() => Allows(
        """
        {"Effect":"Deny","Action":"code*:ListTagsForResource","Resource":"*"}
        """);

    [Test]
    public void Allows_a_wildcard_after_the_colon_and_a_service_to_be_filled_in() => Allows(
        """
        {"Effect":"Allow","Action":["sqs:Send*","<service>:SendMessage*"],"Resource":"arn:aws:sqs:*:*:orders"}
        """);
}
