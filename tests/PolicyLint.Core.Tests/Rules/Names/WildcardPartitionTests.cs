using PolicyLint.Diagnostics;

namespace PolicyLint.Core.Tests.Rules.Names;

public sealed class WildcardPartitionTests : RuleTests
{
    [Test]
    public void Reports_any_partition() => Reports(
        """
        {"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:{|PL2024:*|}:sqs:*:*:orders"}
        """, settings: new RuleSettings { Profile = Profile.Strict });

    [Test]
    public void Reports_it_in_a_deny() => Reports(
        """
        {"Effect":"Deny","Action":"sqs:SendMessage","Resource":"arn:{|PL2024:aws*|}:sqs:*:*:orders"}
        """, settings: new RuleSettings { Profile = Profile.Strict });

    [Test]
    public void Allows_it_in_the_default_profile() => Allows(
        """
        {"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:*:sqs:*:*:orders"}
        """);

    [Test]
    public void Allows_a_partition_that_is_not_known() => Allows(
        """
        {"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:<partition>:sqs:*:*:orders"}
        """, settings: new RuleSettings { Profile = Profile.Strict });
}
