using PolicyLint.Diagnostics;

namespace PolicyLint.Core.Tests.Rules.Access;

public sealed class DecryptWithEveryKeyTests : RuleTests
{
    private static readonly RuleSettings Only = new() { OnlyRules = RuleSettings.Default.OnlyRules.Add("PL4011") };

    [TestCase("kms:Decrypt", "*")]
    [TestCase("kms:ReEncryptFrom", "arn:aws:kms:*:111122223333:key/*")]
    [TestCase("kms:De*", "*")]
    public void Reports_every_key(string action, string resource) => Reports(
        $$"""
        {"Effect":"Allow","Action":["s3:GetObject",{|PL4011:"{{action}}"|}],"Resource":"{{resource}}"}
        """,
        settings: Only);

    [TestCase("kms:Decrypt", "arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab")]
    [TestCase("kms:Encrypt", "*")]
    [TestCase("kms:${action}", "*")]
    [TestCase("kms:Decrypt", "${key}")]
    public void Allows_less_and_what_is_not_known(string action, string resource) => Allows(
        $$"""
        {"Effect":"Allow","Action":"{{action}}","Resource":"{{resource}}"}
        """,
        settings: Only);

    [TestCase("""{"StringEquals":{"kms:ViaService":"s3.eu-central-1.amazonaws.com"}}""")]
    [TestCase("""{"StringEquals":{"kms:EncryptionContext:app":"a"}}""")]
    [TestCase("""{"StringEquals":{"aws:ResourceTag/team":"a"}}""")]
    public void Allows_a_condition(string condition) => Allows(
        $$"""
        {"Effect":"Allow","Action":"kms:Decrypt","Resource":"*","Condition":{{condition}}}
        """,
        settings: Only);

    [Test]
    public void Allows_deny_and_the_policy_of_a_key() => Allows(
        """
        {"Effect":"Deny","Action":"kms:Decrypt","Resource":"*"},{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/app"},"Action":"kms:Decrypt","Resource":"*"}
        """,
        settings: Only);
}
