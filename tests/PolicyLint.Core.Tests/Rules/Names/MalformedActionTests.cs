namespace PolicyLint.Core.Tests.Rules.Names;

public sealed class MalformedActionTests : RuleTests
{
    [Test]
    public void Reports_an_action_without_colon_and_one_with_two() => Reports(
        """
        {"Effect":"Allow","Action":[{|PL2010:"s3 GetObject"|},{|PL2010:"sqs:Send:Message"|},{|PL2010:"ec2:* "|}],"Resource":"*"}
        """);

    [Test]
    public void Leaves_a_look_alike_to_the_rule_for_characters() => Reports(
        """
        {"Effect":"Deny","Action":"{|PL1017:ѕ|}qs:SendMessage","Resource":"*"}
        """);

    [Test]
    public void Allows_wildcards_and_any_case() => Allows(
        """
        {"Effect":"Deny","Action":["*","SQS:send*","sqs:*","sqs:?endMessage"],"Resource":"*"}
        """);

    [Test]
    public void Allows_what_is_to_be_filled_in() => Allows(
        """
        {"Effect":"Allow","Action":["<action>","sqs:${verb}Message","ACTION","{{ actions }}"],"Resource":"*"}
        """);
}
