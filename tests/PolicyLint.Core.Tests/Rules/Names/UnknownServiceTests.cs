using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Reading;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Rules.Names;

public sealed class UnknownServiceTests : RuleTests
{
    [Test]
    public void Reports_a_misspelt_prefix() => Reports(
        """
        {"Effect":"Allow","Action":{|PL2001:"dyanmodb:PutItem"|},"Resource":"arn:aws:dynamodb:eu-west-1:111122223333:table/a"}
        """);

    [Test]
    public void Reports_a_service_once_in_a_document_and_lists_its_actions()
    {
        var finding = Verdicts.Findings(
            """
            {"Effect":"Allow","Action":["dyanmodb:PutItem","dyanmodb:GetItem"],"Resource":"arn:aws:dynamodb:eu-west-1:111122223333:table/a"},
            {"Effect":"Allow","Action":["DyanmoDB:Query","dyanmodb:GetItem"],"Resource":"arn:aws:dynamodb:eu-west-1:111122223333:table/b"}
            """).Single();

        Assert.That(finding.Message, Does.StartWith("dyanmodb:PutItem, dyanmodb:GetItem and 1 more: "));
        Assert.That(finding.Related, Has.Length.EqualTo(3));
        Assert.That(finding.Changes, Is.Empty);
    }

    [TestCase("cloudwatchlogs:PutLogEvents", "did you mean 'logs'?", "logs")]
    [TestCase("bedrock-runtime:InvokeModel", "did you mean 'bedrock'?", "bedrock")]
    [TestCase("dyanmodb:PutItem", "did you mean 'dynamodb'?", "dynamodb")]
    public void Names_the_right_prefix(string action, string advice, string prefix)
    {
        var finding = Verdicts.Findings(Statement("Allow", "Action", action)).Single();

        Assert.That(finding.Advice, Is.EqualTo(advice));
        Assert.That(((ReplaceText)finding.Changes.Single()).Replacement, Is.EqualTo(prefix));
    }

    [TestCase("cloudwatchlogs:PutLogEvents", ExpectedResult = true)]
    [TestCase("cloudwatchlogs:PutLogEvent", ExpectedResult = false)]
    public bool Is_safe_to_change_where_the_service_has_the_action(string action) =>
        Verdicts.Findings(Statement("Allow", "Action", action)).Single().Changes.Single().IsSafe;

    [TestCase("Allow", "NotAction", "the Allow grants also what was meant to be left out")]
    [TestCase("Deny", "Action", "the Deny does not stop what was meant")]
    [TestCase("Deny", "NotAction", "the Deny stops also what was meant to be left out")]
    public void Says_what_a_wrong_name_does(string effect, string element, string consequence) => Assert.That(
        Verdicts.Findings(Statement(effect, element, "dyanmodb:PutItem")).Single(finding => finding.Rule.Id == "PL2001").Message,
        Does.EndWith(consequence));

    [Test]
    public void Is_milder_when_the_catalogue_is_old()
    {
        var text = $$"""{"Version":"2012-10-17","Statement":{{Statement("Allow", "Action", "newservice:GetItem")}}}""";
        var options = new LintOptions { Today = new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Unspecified) };

        var finding = Linter.Lint(new SourceSet(new SourceText("policy.json", text)), options).Findings.Single();

        Assert.That(finding.Severity, Is.EqualTo(Severity.Warning));
    }

    [TestCase("DynamoDB:PutItem")]
    [TestCase("*")]
    [TestCase("<service>:GetItem")]
    [TestCase("${service}:GetItem")]
    [TestCase("SERVICE-NAME:GetItem")]
    [TestCase("service-prefix:action-name")]
    public void Allows_known_services_and_placeholders(string action) =>
        Assert.That(Verdicts.Of(Statement("Allow", "Action", action)), Has.None.StartsWith("PL200"));

    private static string Statement(string effect, string element, string action) =>
        $$"""{"Effect":"{{effect}}","{{element}}":"{{action}}","Resource":"arn:aws:dynamodb:eu-west-1:111122223333:table/a"}""";
}
