using PolicyLint.Diagnostics;

namespace PolicyLint.Core.Tests.Rules.Names;

public sealed class EndedServiceTests : RuleTests
{
    private static readonly RuleSettings Strict = new() { OnlyRules = ["PL2006"] };

    [Test]
    public void Reports_a_service_that_ends_once() => Reports(
        """
        {"Effect":"Allow","Action":["s3:GetObject",{|PL2006:"qldb:SendCommand"|},"qldb:*"],"Resource":"arn:aws:s3:::a/*"},
        {"Effect":"Deny","Action":"QLDB:SendCommand","Resource":"*"}
        """,
        settings: Strict);

    [Test]
    public void Leaves_it_to_the_strict_profile() => Allows(
        """
        {"Effect":"Deny","Action":"qldb:SendCommand","Resource":"*"}
        """);

    [Test]
    public void Allows_a_service_that_only_changed_its_name_and_what_is_not_known() => Allows(
        """
        {"Effect":"Deny","Action":["es:ESHttpGet","${service}:Get","*"],"Resource":"*"}
        """,
        settings: Strict);
}
