using PolicyLint.Diagnostics;

namespace PolicyLint.Core.Tests.Rules.Access;

public sealed class SensitiveActionsOnEveryResourceTests : RuleTests
{
    private static readonly RuleSettings Only = new() { OnlyRules = RuleSettings.Default.OnlyRules.Add("PL4035") };

    [TestCase("s3:GetObject")]
    [TestCase("secretsmanager:Get*")]
    public void Reports_data_of_everybody(string action) => Reports(
        $$"""
        {"Effect":"Allow","Action":{|PL4035:"{{action}}"|},"Resource":"*"}
        """,
        settings: Only);

    [TestCase("s3:GetObject", "arn:aws:s3:::reports/*")]
    [TestCase("s3:ListBucket", "*")]
    [TestCase("s3:${action}", "*")]
    public void Allows_less_and_what_is_not_known(string action, string resource) => Allows(
        $$"""
        {"Effect":"Allow","Action":"{{action}}","Resource":"{{resource}}"}
        """,
        settings: Only);

    [Test]
    public void Allows_a_condition_and_deny() => Allows(
        """
        {"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"StringEquals":{"aws:ResourceOrgID":"o-a1b2c3d4e5"}}},{"Effect":"Deny","Action":"s3:GetObject","Resource":"*"}
        """,
        settings: Only);
}
