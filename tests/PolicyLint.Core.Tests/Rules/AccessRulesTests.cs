using PolicyLint.Diagnostics;

namespace PolicyLint.Core.Tests.Rules;

public sealed class AccessRulesTests
{
    [TestCase("\"*\"", "\"*\"")]
    [TestCase("\"*:*\"", "\"*\"")]
    [TestCase("[\"s3:GetObject\", \"**\"]", "[\"arn:aws:s3:::a\", \"arn:aws:*\"]")]
    [TestCase("\"*\"", "\"arn:*:*:*:*:*\"")]
    public void Reports_every_action_on_every_resource(string action, string resource) =>
        Assert.That(Verdicts.Of(Statement("Allow", action, resource)), Is.EqualTo(new[] { "PL4001" }));

    [TestCase("\"s3:*\"", "\"*\"")]
    [TestCase("\"${actions}\"", "\"*\"")]
    public void Allows_less_than_everything_and_what_is_not_known(string action, string resource) =>
        Assert.That(Verdicts.Of(Statement("Allow", action, resource)), Is.Empty);

    [Test]
    public void Allows_a_deny_of_everything() => Assert.That(Verdicts.Of(Statement("Deny", "\"*\"", "\"*\"")), Is.Empty);

    [Test]
    public void Allows_an_effect_that_is_not_known() => Assert.That(Verdicts.Of(Statement("${effect}", "\"*\"", "\"*\"")), Is.Empty);

    [TestCase("""{"Bool":{"aws:MultiFactorAuthPresent":"true"}}""")]
    [TestCase("""{"IpAddress":{"aws:SourceIp":"203.0.113.0/24"}}""")]
    [TestCase("""{"StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}""")]
    [TestCase("""{"StringEquals":{"aws:PrincipalTag/team":"platform"}}""")]
    [TestCase("""{"StringEquals":{"aws:RequestedRegion":"${region}"}}""")]
    public void Allows_every_action_where_a_condition_narrows_it_or_cannot_be_read(string condition) =>
        Assert.That(Verdicts.Of(Statement("Allow", "\"*\"", "\"*\"", condition)), Is.Empty);

    [TestCase("""{"StringEquals":{"aws:RequestedRegion":"eu-central-1"}}""")]
    [TestCase("""{"IpAddress":{"aws:SourceIp":"0.0.0.0/0"}}""")]
    [TestCase("""{"StringEqualsIfExists":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}""")]
    public void Reports_every_action_under_a_weak_condition_with_medium_confidence(string condition)
    {
        var finding = Verdicts.Findings(Statement("Allow", "\"*\"", "\"*\"", condition)).Single();

        Assert.That((finding.Rule.Id, finding.Confidence), Is.EqualTo(("PL4001", Confidence.Medium)));
    }

    [TestCase("team.boundary.json")]
    [TestCase("scp/full-access.json")]
    public void Allows_every_action_in_a_policy_that_grants_nothing(string name) =>
        Assert.That(Verdicts.Of(Statement("Allow", "\"*\"", "\"*\""), name), Is.Empty);

    [Test]
    public void Stands_for_pass_role_on_every_role_and_says_so()
    {
        var finding = Verdicts.Findings(Statement("Allow", "\"*\"", "\"*\"")).Single();

        Assert.That(finding.Superseded.Select(covered => covered.Rule.Id), Is.EqualTo(new[] { "PL4101" }));
    }

    [Test]
    public void Supersedes_nothing_when_it_is_off() => Assert.That(
        Verdicts.Of(Statement("Allow", "\"*\"", "\"*\""), settings: new RuleSettings
        {
            Severities = RuleSettings.Default.Severities.Add("PL4001", Severity.None),
        }),
        Is.EqualTo(new[] { "PL4101" }));

    [TestCase("\"iam:PassRole\"", "\"*\"")]
    [TestCase("\"IAM:Pass*\"", "\"arn:aws:iam::*:role/*\"")]
    public void Reports_pass_role_on_every_role(string action, string resource) =>
        Assert.That(Verdicts.Of(Statement("Allow", action, resource)), Is.EqualTo(new[] { "PL4101" }));

    [TestCase("\"iam:PassRole\"", "\"*\"", """{"StringEquals":{"iam:PassedToService":"ecs-tasks.amazonaws.com"}}""")]
    [TestCase("\"iam:PassRole\"", "\"*\"", """{"StringEquals":{"iam:PassedToService":"${service}"}}""")]
    [TestCase("\"iam:GetRole\"", "\"*\"", "{}")]
    public void Allows_pass_role_that_is_narrowed(string action, string resource, string condition) =>
        Assert.That(Verdicts.Of(Statement("Allow", action, resource, condition)), Is.Empty);

    [Test]
    public void Allows_pass_role_in_a_deny() => Assert.That(Verdicts.Of(Statement("Deny", "\"iam:PassRole\"", "\"*\"")), Is.Empty);

    [TestCase("""{"Effect":"Allow","NotAction":"iam:*","Resource":"*"}""", "PL4002")]
    [TestCase("""{"Effect":"Allow","Action":"s3:*","NotResource":"arn:aws:s3:::a/*"}""", "PL4003")]
    public void Reports_allow_with_all_but_some(string statement, string rule) =>
        Assert.That(Verdicts.Of(statement), Is.EqualTo(new[] { rule }));

    [TestCase("""{"Effect":"Deny","NotAction":"iam:*","Resource":"*"}""")]
    [TestCase("""{"Effect":"Deny","Action":"s3:*","NotResource":"arn:aws:s3:::a/*"}""")]
    [TestCase("""{"Effect":"${effect}","NotAction":"iam:*","Resource":"*"}""")]
    public void Allows_deny_with_all_but_some_and_what_is_not_known(string statement) => Assert.That(Verdicts.Of(statement), Is.Empty);

    private static string Statement(string effect, string action, string resource, string condition = "{}") =>
        $$"""{"Effect":"{{effect}}","Action":{{action}},"Resource":{{resource}}{{(condition == "{}" ? "" : ",\"Condition\":" + condition)}}}""";
}
