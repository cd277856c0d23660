namespace PolicyLint.Core.Tests.Rules.ConditionNames;

public sealed class DeprecatedKeyTests : RuleTests
{
    [Test]
    public void Reports_a_key_with_a_successor_in_any_case() => Reports(
        """
        {"Effect":"Allow","Action":"kms:CreateKey","Resource":"*","Condition":{"StringEquals":{{|PL2137:"KMS:customermasterkeyspec"|}:"SYMMETRIC_DEFAULT"}}}
        """);

    [Test]
    public void Reports_it_in_a_deny_and_with_unknown_values() => Reports(
        """
        {"Effect":"Deny","Action":"secretsmanager:CreateSecret","Resource":"*","Condition":{"StringNotEquals":{{|PL2137:"secretsmanager:KmsKeyId"|}:"<key>"}}}
        """);

    [Test]
    public void Allows_the_successor() => Allows(
        """
        {"Effect":"Deny","Action":"secretsmanager:CreateSecret","Resource":"*","Condition":{"StringNotEquals":{"secretsmanager:KmsKeyArn":"<key>"}}}
        """);
}
