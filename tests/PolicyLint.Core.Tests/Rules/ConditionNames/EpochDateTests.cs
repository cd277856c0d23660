using PolicyLint.Diagnostics;

namespace PolicyLint.Core.Tests.Rules.ConditionNames;

public sealed class EpochDateTests : RuleTests
{
    private static readonly RuleSettings Strict = new() { Profile = Profile.Strict };

    [Test]
    public void Reports_seconds() => Reports(
        """
        {"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"DateLessThan":{"aws:CurrentTime":{|PL2109:"1798761600"|}}}}
        """, settings: Strict);

    [Test]
    public void Allows_seconds_compared_with_seconds_and_a_year() => Allows(
        """
        {"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"DateLessThan":{"aws:EpochTime":"1798761600","aws:CurrentTime":"2030"}}}
        """, settings: Strict);

    [Test]
    public void Allows_a_date_that_is_not_known() => Allows(
        """
        {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"DateLessThan":{"aws:CurrentTime":"${end}"}}}
        """, settings: Strict);
}
