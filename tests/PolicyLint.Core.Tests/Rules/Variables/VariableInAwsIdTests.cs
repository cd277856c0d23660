using PolicyLint.Diagnostics;

namespace PolicyLint.Core.Tests.Rules.Variables;

public sealed class VariableInAwsIdTests : RuleTests
{
    [Test]
    public void Reports_a_tag_for_an_organization() => Reports(
        """
        {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringLike":{"aws:PrincipalOrgID":"{|PL1105:${aws:PrincipalTag/o}|}"}}}
        """, Confidence.Medium);

    [Test]
    public void Reports_a_user_name_before_the_colon_of_a_user_id() => Reports(
        """
        {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringLike":{"aws:userid":"{|PL1105:${aws:username}|}:*"}}}
        """, Confidence.Medium);

    [Test]
    public void Allows_ids_that_AWS_makes() => Allows(
        """
        {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringLike":{"aws:ResourceOrgID":"${aws:PrincipalOrgID}"},"StringEquals":{"aws:ResourceAccount":"${aws:PrincipalTag/account}"}}}
        """);

    [Test]
    public void Allows_a_session_name_behind_the_colon() => Allows(
        """
        {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringLike":{"aws:userid":"AROAEXAMPLEID:${aws:username}"}}}
        """);

    [Test]
    public void Allows_a_negated_test_and_what_is_not_known() => Allows(
        """
        {"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringNotLike":{"aws:PrincipalOrgID":"${aws:PrincipalTag/o}"},"StringLike":{"aws:SourceVpc":"${vpc}"}}}
        """);
}
