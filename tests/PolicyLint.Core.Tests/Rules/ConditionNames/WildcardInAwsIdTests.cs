namespace PolicyLint.Core.Tests.Rules.ConditionNames;

public sealed class WildcardInAwsIdTests : RuleTests
{
    [Test]
    public void Reports_a_pattern_in_an_endpoint_policy() => Reports(
        """
        {"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringLike":{"aws:PrincipalAccount":{|PL2113:"1111*"|}}}}
        """, name: "a.endpoint.json");

    [Test]
    public void Reports_a_pattern_in_a_deny() => Reports(
        """
        {"Effect":"Deny","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringNotLike":{"aws:PrincipalAccount":{|PL2113:"1111*"|}}}}
        """, name: "a.endpoint.json");

    [Test]
    public void Allows_a_whole_id() => Allows(
        """
        {"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringLike":{"aws:PrincipalAccount":"111122223333"}}}
        """, name: "a.endpoint.json");

    [Test]
    public void Allows_an_id_that_is_not_known() => Allows(
        """
        {"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringLike":{"aws:PrincipalAccount":"${account}"}}}
        """, name: "a.endpoint.json");
}
