using PolicyLint.Diagnostics;

namespace PolicyLint.Core.Tests.Rules.Names;

public sealed class RetiredActionOrServiceTests : RuleTests
{
    [Test]
    public void Reports_a_retired_service_once() => Reports(
        """
        {"Effect":"Allow","Action":[{|PL2005:"deeplens:*"|},"s3:GetObject","deeplens:GetDevice"],"Resource":"arn:aws:s3:::a/*"},
        {"Effect":"Deny","Action":"deeplens:GetDevice","Resource":"*"}
        """);

    [Test]
    public void Reports_each_action_that_others_replaced() => Reports(
        """
        {"Effect":"Allow","Action":[{|PL2005:"aws-portal:ViewUsage"|},{|PL2005:"aws-portal:ViewBilling"|}],"Resource":"*"}
        """);

    [TestCase("deeplens:*", "deeplens:*: AWS ended the service on 2024-01-31", "leave it out")]
    [TestCase("zocalo:Describe*", "zocalo:Describe*: the service has another name, since 2015", "leave it out, or use workdocs")]
    [TestCase("aws-portal:ViewUsage", "aws-portal:ViewUsage: other actions took its place on 2023-12-11", "use cur:GetUsageReport")]
    [TestCase("workmail:ResetUserPassword", "workmail:ResetUserPassword: once in AWS, and not in the catalogue of 2026-09-26", "leave it out")]
    [TestCase("securityagent:ListTasks", "securityagent:ListTasks: once in AWS, and not in the catalogue of 2026-09-26", "leave it out")]
    [TestCase("builderid:CreateInvitation", "builderid:CreateInvitation: named in policies of AWS, and in no list of actions", "leave it out, unless AWS asks for it")]
    public void Says_what_became_of_it(string action, string message, string advice)
    {
        var finding = Verdicts.Findings($$"""{"Effect":"Deny","Action":"{{action}}","Resource":"*"}""").Single();

        Assert.That((finding.Message, finding.Advice, finding.Severity), Is.EqualTo((message, advice, Severity.Info)));
    }

    [TestCase("aws-portal:GetConsoleActionSetEnforced")]
    [TestCase("${service}:GetDevice")]
    [TestCase("securityagent:*")]
    public void Allows_what_stayed_and_what_is_not_known(string action) =>
        Allows($$"""{"Effect":"Deny","Action":"{{action}}","Resource":"*"}""");
}
