using PolicyLint.Diagnostics;
using static PolicyLint.Core.Tests.Rules.Identities.IdentityTemplate;

namespace PolicyLint.Core.Tests.Rules.Names;

public sealed class WrittenOutInArnTests
{
    [TestCase("arn:${AWS::Partition}:sqs:eu-central-1:${AWS::AccountId}:q", "this ARN has the Region eu-central-1 written out")]
    [TestCase("arn:aws:sqs:eu-central-1:420000000017:q", "this ARN has the Region eu-central-1 and the account written out")]
    [TestCase("arn:${AWS::Partition}:sqs:${AWS::Region}:420000000017:q", "this ARN has the account written out")]
    public void Says_what_a_pseudo_parameter_gives(string arn, string message) => Assert.That(Of(arn), Is.EqualTo(new[] { message }));

    [TestCase("arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:q")]
    [TestCase("arn:aws:s3:::a/*")]
    [TestCase("arn:aws:sqs:eu-central-1:111122223333:q")]
    [TestCase("arn:aws:iam::aws:policy/ReadOnlyAccess")]
    [TestCase("arn:${AWS::Partition}:sqs:*:${AWS::AccountId}:q")]
    [TestCase("*")]
    public void Allows_what_is_not_the_same_elsewhere(string arn) => Assert.That(Of(arn), Is.Empty);

    [Test]
    public void Says_nothing_of_a_policy_of_its_own() => Assert.That(
        Verdicts.Of("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:sqs:eu-central-1:420000000017:q"}""", settings: RuleSettings.Default with { Profile = Profile.Strict }), Does.Not.Contain("PL2046"));

    private static string[] Of(string arn)
    {
        var settings = RuleSettings.Default with { Profile = Profile.Strict, OwnAccounts = ["420000000017"] };
        var findings = Lint(
            "P: {Type: AWS::IAM::ManagedPolicy, Properties: {Groups: [team], PolicyDocument: {Version: '2012-10-17', Statement: {Effect: Deny, Action: 'sqs:SendMessage', Resource: !Sub '" + arn + "'}}}}",
            settings: settings);
        return [.. findings.Where(finding => finding.Rule.Id == "PL2046").Select(finding => finding.Message)];
    }
}
