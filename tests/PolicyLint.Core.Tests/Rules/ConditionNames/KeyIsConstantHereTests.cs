using PolicyLint.Diagnostics;

namespace PolicyLint.Core.Tests.Rules.ConditionNames;

public sealed class KeyIsConstantHereTests : RuleTests
{
    private const string Name = "bucket.resource.json";
    private static readonly RuleSettings Strict = new() { Profile = Profile.Strict };

    [TestCase("Allow", "StringEquals", "aws:ResourceOrgID")]
    [TestCase("Allow", "StringEquals", "s3:ResourceAccount")]
    public void Reports_the_owner_of_the_resource(string effect, string test, string key) => Reports(
        $$$$"""
        {"Effect":"{{{{effect}}}}","Principal":{"AWS":"arn:aws:iam::111122223333:role/build"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"{{{{test}}}}":{{|PL2136:"{{{{key}}}}"|}:"o-a1b2c3d4e5"}}}
        """,
        name: Name,
        settings: Strict);

    [TestCase("kms:KeySpec", "kms:Decrypt", "the same")]
    [TestCase("secretsmanager:SecretId", "secretsmanager:GetSecretValue", "the same")]
    [TestCase("secretsmanager:Name", "secretsmanager:CreateSecret", "absent")]
    [TestCase("s3:locationconstraint", "s3:CreateBucket", "absent")]
    public void Says_whether_it_is_constant_or_absent(string key, string action, string word) => Assert.That(
        Verdicts.Findings(
            $$$$"""{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/build"},"Action":"{{{{action}}}}","Resource":"*","Condition":{"StringEquals":{"{{{{key}}}}":"a"}}}""",
            Name,
            Strict).Single(finding => finding.Rule.Id == "PL2136").Message,
        Is.EqualTo($"'{key}' is {word} in every request to the resource that this policy is attached to"));

    [Test]
    public void Allows_the_same_key_in_an_identity_policy() => Assert.That(
        Verdicts.Of("""{"Effect":"Allow","Action":"kms:Decrypt","Resource":"*","Condition":{"StringEquals":{"kms:KeySpec":"SYMMETRIC_DEFAULT"}}}""", settings: Strict),
        Does.Not.Contain("PL2136"));

    [TestCase("${aws:PrincipalOrgID}")]
    [TestCase("<organization>")]
    public void Allows_a_comparison_with_the_caller_and_values_that_are_not_known(string value) => Allows(
        $$$$"""
        {"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/build"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringEquals":{"aws:ResourceOrgID":"{{{{value}}}}"}}}
        """,
        name: Name,
        settings: Strict);

    [Test]
    public void Allows_it_where_the_policy_may_be_an_endpoints() => Allows(
        """
        {"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/build"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringEquals":{"aws:ResourceAccount":"111122223333"}}}
        """,
        settings: Strict);
}
