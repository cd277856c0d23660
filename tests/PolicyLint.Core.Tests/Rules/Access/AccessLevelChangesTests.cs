using PolicyLint.Diagnostics;

namespace PolicyLint.Core.Tests.Rules.Access;

public sealed class AccessLevelChangesTests
{
    [Test]
    public void Proposes_the_actions_of_each_level()
    {
        var changes = Changes("sqs:*");

        Assert.That(changes.Select(change => change.Title), Is.EqualTo(new[]
        {
            "grant only the Read actions of sqs", "grant only the Write actions of sqs",
        }));
        Assert.That(changes.Select(change => change.IsSafe), Is.All.False);
        Assert.That(changes[0].Replacements, Is.EqualTo(new[] { "sqs:Get*", "sqs:List*", "sqs:ReceiveMessage" }));
        Assert.That(changes[1].Replacements, Does.Contain("sqs:SendMessage").And.Not.Contain("sqs:Get*").And.Not.Contain("sqs:*"));
    }

    [TestCase("sqs:Send*")]
    [TestCase("nosuchservice:*")]
    public void Proposes_nothing_for_less_than_a_service(string action) => Assert.That(Changes(action), Is.Empty);

    [TestCase("iam:*")]
    [TestCase("ec2:*")]
    [TestCase("s3:*")]
    public void Proposes_no_list_too_long_to_look_through(string action) =>
        Assert.That(Changes(action).Select(change => change.Replacements.Length), Is.All.LessThanOrEqualTo(40));

    private static ReplaceElement[] Changes(string action)
    {
        var settings = RuleSettings.Default with { Profile = Profile.Strict, OnlyRules = ["PL4007"] };
        var findings = Verdicts.Findings($$"""{"Effect":"Allow","Action":"{{action}}","Resource":"arn:aws:s3:::a/*"}""", settings: settings);
        return [.. findings.SelectMany(finding => finding.Changes).Cast<ReplaceElement>()];
    }
}
