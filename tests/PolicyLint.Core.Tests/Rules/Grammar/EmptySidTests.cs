using PolicyLint.Diagnostics;

namespace PolicyLint.Core.Tests.Rules.Grammar;

public sealed class EmptySidTests : RuleTests
{
    private static readonly RuleSettings Strict = new() { Profile = Profile.Strict };

    [Test]
    public void Reports_an_empty_sid_of_a_deny() => Reports(
        """{"Sid":{|PL1015:""|},"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}""", settings: Strict);

    [Test]
    public void Allows_an_empty_sid_in_the_default_profile() => Allows("""{"Sid":"","Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}""");

    [Test]
    public void Allows_a_sid_that_is_not_known() => Allows(
        """{"Sid":"${sid}","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}""", settings: Strict);
}
