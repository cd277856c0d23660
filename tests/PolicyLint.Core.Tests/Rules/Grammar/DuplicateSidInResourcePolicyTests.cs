namespace PolicyLint.Core.Tests.Rules.Grammar;

public sealed class DuplicateSidInResourcePolicyTests : RuleTests
{
    private const string First = """{"Sid":"A","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/a"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"},""";

    [Test]
    public void Reports_the_second_of_a_resource_policy() => Reports(
        First + """{"Sid":{|PL1016:"A"|},"Effect":"Deny","Principal":{"AWS":"arn:aws:iam::111122223333:role/b"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}""", name: "a.resource.json");

    [Test]
    public void Allows_sids_that_differ_in_case() => Allows(
        First + """{"Sid":"a","Effect":"Deny","Principal":{"AWS":"arn:aws:iam::111122223333:role/b"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}""", name: "a.resource.json");

    [Test]
    public void Allows_sids_that_are_not_known() => Allows(
        """
        {"Sid":"<sid>","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/b"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"},
        {"Sid":"<sid>","Effect":"Deny","Principal":{"AWS":"arn:aws:iam::111122223333:role/b"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}
        """, name: "a.resource.json");
}
