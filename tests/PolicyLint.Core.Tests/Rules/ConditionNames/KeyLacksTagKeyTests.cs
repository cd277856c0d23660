namespace PolicyLint.Core.Tests.Rules.ConditionNames;

public sealed class KeyLacksTagKeyTests : RuleTests
{
    [TestCase("aws:ResourceTag")]
    [TestCase("aws:RequestTag/")]
    [TestCase("ec2:resourceTag")]
    [TestCase("s3:ExistingObjectTag")]
    public void Reports_a_key_without_the_tags_key(string key) => Reports(
        $$$$"""
        {"Effect":"Allow","Action":"ec2:StopInstances","Resource":"*","Condition":{"StringEquals":{{|PL2139:"{{{{key}}}}"|}:"blue"}}}
        """);

    [Test]
    public void Reports_it_in_a_deny_and_with_unknown_values() => Reports(
        """
        {"Effect":"Deny","Action":"ec2:StopInstances","Resource":"*","Condition":{"StringNotEquals":{{|PL2139:"aws:PrincipalTag"|}:"<team>"}}}
        """);

    [TestCase("aws:ResourceTag/owner")]
    [TestCase("aws:TagKeys")]
    [TestCase("glacier:ResourceTag/")]
    [TestCase("aws:ResourceTag/${key}")]
    public void Allows_a_key_with_the_tags_key(string key) => Allows(
        $$$$"""
        {"Effect":"Allow","Action":"ec2:StopInstances","Resource":"*","Condition":{"ForAnyValue:StringEquals":{"{{{{key}}}}":"blue"}}}
        """);
}
