using PolicyLint.Diagnostics;

namespace PolicyLint.Core.Tests.Rules.Names;

public sealed class ActionAndResourceSeemNotToFitTests : RuleTests
{
    private static readonly RuleSettings Strict = new() { Profile = Profile.Strict };

    [Test]
    public void Reports_another_type_of_the_same_service() => Reports(
        """
        {"Effect":"Allow","Action":{|PL2037:"ec2:StartInstances"|},"Resource":"arn:aws:ec2:eu-west-1:905418123456:volume/vol-0a1b2c3d"}
        """, Confidence.Medium, settings: Strict);

    [Test]
    public void Allows_it_in_the_default_profile() => Allows(
        """
        {"Effect":"Allow","Action":"ec2:StartInstances","Resource":"arn:aws:ec2:eu-west-1:905418123456:volume/vol-0a1b2c3d"}
        """);

    [Test]
    public void Allows_one_resource_that_fits_and_a_deny() => Allows(
        """
        {"Effect":"Allow","Action":"ec2:StartInstances","Resource":["arn:aws:ec2:eu-west-1:905418123456:volume/vol-0a1b2c3d","arn:aws:ec2:eu-west-1:905418123456:instance/i-0a1b2c3d"]},
        {"Effect":"Deny","Action":"ec2:StartInstances","Resource":"arn:aws:ec2:eu-west-1:905418123456:volume/vol-0a1b2c3d"}
        """, settings: Strict);

    [Test]
    public void Allows_what_is_to_be_filled_in() => Allows(
        """
        {"Effect":"Allow","Action":"ec2:StartInstances","Resource":["arn:aws:ec2:*:*:${aws:PrincipalTag/instance}","arn:aws:ec2:*:*:<resource>"]}
        """, settings: Strict);
}
