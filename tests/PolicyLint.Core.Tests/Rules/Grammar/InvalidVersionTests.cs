namespace PolicyLint.Core.Tests.Rules.Grammar;

public sealed class InvalidVersionTests : RuleTests
{
    [Test]
    public void Reports_a_date_that_is_no_version() => ReportsIn(
        """
        {"Version":{|PL1008:"2024-01-01"|},"Statement":{"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}
        """);

    [Test]
    public void Allows_both_versions() => AllowsIn(
        """
        {"Version":"2008-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}
        """);

    [Test]
    public void Allows_a_version_that_is_not_known() => AllowsIn(
        """
        {"Version":"<version>","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}
        """);
}
