using PolicyLint.Diagnostics;

namespace PolicyLint.Core.Tests.Rules.Grammar;

public sealed class OldVersionTests : RuleTests
{
    [Test]
    public void Reports_an_old_version() => ReportsIn(
        """
        {"Version":{|PL1009:"2008-10-17"|},"Statement":{"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}
        """, settings: new RuleSettings { Profile = Profile.Strict });

    [Test]
    public void Reports_no_version() => ReportsIn(
        """
        {{|PL1009:"Statement"|}:{"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}
        """, settings: new RuleSettings { Profile = Profile.Strict });

    [Test]
    public void Allows_no_version_in_the_default_profile() => AllowsIn(
        """
        {"Statement":{"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}
        """);

    [Test]
    public void Allows_a_version_that_is_not_known() => AllowsIn(
        """
        {"Version":"<version>","Statement":{"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}
        """, settings: new RuleSettings { Profile = Profile.Strict });
}
