using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Reading;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Rules.ConditionNames;

public sealed class DateInThePastTests : RuleTests
{
    private static readonly DateTime Today = new(2026, 11, 25);

    [TestCase("DateLessThan", "2019-01-01", "always false")]
    [TestCase("DateGreaterThanEquals", "2019-01-01T00:00:00Z", "always true")]
    [TestCase("DateNotEquals", "2019-01-01", "always true")]
    [TestCase("NumericLessThan", "1500000000", "always false")]
    public void Reports_a_date_that_is_over(string test, string date, string result) =>
        Assert.That(Messages(test, test[0] == 'N' ? "aws:EpochTime" : "aws:CurrentTime", date, Today).Single(), Is.EqualTo($"{date} is past, so this test is {result}"));

    [TestCase("DateLessThan", "aws:CurrentTime", "2027-01-01")]
    [TestCase("DateLessThan", "aws:TokenIssueTime", "2019-01-01")]
    [TestCase("DateLessThan", "aws:CurrentTime", "${end}")]
    public void Allows_a_date_to_come_the_revocation_of_sessions_and_what_is_not_known(string test, string key, string date) =>
        Assert.That(Messages(test, key, date, Today), Is.Empty);

    [Test]
    public void Allows_every_date_where_the_host_has_none() => Assert.That(Messages("DateLessThan", "aws:CurrentTime", "2019-01-01", null), Is.Empty);

    private static IEnumerable<string> Messages(string test, string key, string date, DateTime? today)
    {
        var text = $$$"""{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"{{{test}}}":{"{{{key}}}":"{{{date}}}"} } } }""";
        var options = new LintOptions { Rules = new RuleSettings { Profile = Profile.Strict }, Today = today };
        return Linter.Lint(new SourceSet(new SourceText("policy.json", text)), options).Findings.Where(finding => finding.Rule.Id == "PL2110").Select(finding => finding.Message);
    }
}
