using PolicyLint.Diagnostics;

namespace PolicyLint.Core.Tests.Rules.ConditionNames;

public sealed class KeyUnknownToSomeActionsTests : RuleTests
{
    private static readonly RuleSettings Strict = new() { Profile = Profile.Strict };

    [TestCase("Allow")]
    [TestCase("Deny")]
    public void Reports_actions_without_the_key_beside_one_with_it(string effect) => Reports(
        $$$$"""
        {"Effect":"{{{{effect}}}}","Action":["s3:ListBucket","s3:GetBucketLocation","s3:GetBucketAcl"],"Resource":"arn:aws:s3:::a","Condition":{"StringLike":{{|PL2143:"s3:prefix"|}:"a/*"}}}
        """,
        settings: Strict);

    [Test]
    public void Allows_actions_that_all_have_it() => Allows(
        """
        {"Effect":"Allow","Action":["s3:ListBucket","s3:ListBucketVersions"],"Resource":"arn:aws:s3:::a","Condition":{"StringLike":{"s3:prefix":"a/*"}}}
        """,
        settings: Strict);

    [Test]
    public void Allows_an_action_that_is_not_known() => Allows(
        """
        {"Effect":"Allow","Action":["s3:ListBucket","<action>"],"Resource":"arn:aws:s3:::a","Condition":{"StringLike":{"s3:prefix":"a/*"}}}
        """,
        settings: Strict);

    [Test]
    public void Allows_them_in_the_default_profile() => Allows(
        """
        {"Effect":"Allow","Action":["s3:ListBucket","s3:GetBucketLocation"],"Resource":"arn:aws:s3:::a","Condition":{"StringLike":{"s3:prefix":"a/*"}}}
        """);
}
