using PolicyLint.Diagnostics;

namespace PolicyLint.Core.Tests.Rules.Names;

public sealed class WildcardOnlyActionOnSomeResourcesTests : RuleTests
{
    private static readonly RuleSettings Strict = new() { Profile = Profile.Strict };

    [Test]
    public void Reports_an_action_that_stands_alone() => Reports(
        """
        {"Effect":"Allow","Action":{|PL2035:"s3:ListAllMyBuckets"|},"Resource":"arn:aws:s3:::a"}
        """);

    [Test]
    public void Reports_a_change_beside_actions_that_fit() => Reports(
        """
        {"Effect":"Allow","Action":["s3:GetObject",{|PL2035:"s3:PutAccountPublicAccessBlock"|}],"Resource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Reports_reading_beside_actions_that_fit_for_auditors() => Reports(
        """
        {"Effect":"Allow","Action":["s3:GetObject",{|PL2036:"s3:ListAllMyBuckets"|}],"Resource":"arn:aws:s3:::a/*"}
        """, Confidence.Medium, settings: Strict);

    [Test]
    public void Allows_reading_beside_actions_that_fit() => Allows(
        """
        {"Effect":"Allow","Action":["s3:GetObject","s3:ListAllMyBuckets"],"Resource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Allows_everything_of_the_service_and_what_another_statement_grants() => Allows(
        """
        {"Effect":"Allow","Action":"s3:ListAllMyBuckets","Resource":"arn:aws:s3:::*"},
        {"Effect":"Allow","Action":"kms:ListKeys","Resource":"arn:aws:kms:*:*:key/*"},
        {"Effect":"Allow","Action":"kms:List*","Resource":"*"}
        """);

    [Test]
    public void Allows_a_deny_and_what_is_to_be_filled_in() => Allows(
        """
        {"Effect":"Deny","Action":"s3:ListAllMyBuckets","Resource":"arn:aws:s3:::a"},
        {"Effect":"Allow","Action":"s3:ListAllMyBuckets","Resource":"arn:aws:s3:::${aws:username}"}
        """);
}
