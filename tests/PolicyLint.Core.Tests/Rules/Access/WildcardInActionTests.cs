using PolicyLint.Diagnostics;

namespace PolicyLint.Core.Tests.Rules.Access;

public sealed class WildcardInActionTests : RuleTests
{
    private static readonly RuleSettings Only = new() { OnlyRules = RuleSettings.Default.OnlyRules.Add("PL4033") };

    [Test]
    public void Reports_the_widest_of_a_statement() => Reports(
        """
        {"Effect":"Allow","Action":["s3:Get*",{|PL4033:"s3:*BucketPolicy"|},"s3:Put*Tagging"],"Resource":"arn:aws:s3:::a"}
        """,
        settings: Only);

    [TestCase("s3:Get*", Severity.Info)]
    [TestCase("dynamodb:*Item", Severity.Warning)]
    public void Grades_by_what_it_takes_in(string action, Severity severity)
    {
        var findings = Verdicts.Findings($$"""{"Effect":"Allow","Action":"{{action}}","Resource":"arn:aws:s3:::a"}""", settings: Only);

        Assert.That(findings.Single().Severity, Is.EqualTo(severity));
    }

    [TestCase("s3:GetObject")]
    [TestCase("s3:*")]
    [TestCase("*")]
    [TestCase("s3:Nothing*")]
    [TestCase("s3:${action}*")]
    public void Allows_names_whole_services_and_what_is_not_known(string action) => Allows(
        $$"""
        {"Effect":"Allow","Action":"{{action}}","Resource":"arn:aws:s3:::a"}
        """,
        settings: Only);

    [Test]
    public void Allows_deny() => Allows(
        """
        {"Effect":"Deny","Action":"s3:Get*","Resource":"arn:aws:s3:::a"}
        """,
        settings: Only);
}
