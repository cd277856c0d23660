using PolicyLint.Linting;
using PolicyLint.Reading;
using PolicyLint.Text;
using static PolicyLint.Core.Tests.Rules.Identities.IdentityTemplate;

namespace PolicyLint.Core.Tests.Rules.Quotas;

public sealed class SecondPolicyOfResourceTests
{
    [TestCase("Bucket: !Ref B", "Bucket: !Ref B", 1)]
    [TestCase("Bucket: b", "Bucket: b", 1)]
    [TestCase("Bucket: !Ref Name", "Bucket: !Ref Name", 1)]
    [TestCase("Bucket: !Sub '${Name}-data'", "Bucket: !Sub '${Name}-data'", 1)]
    [TestCase("Bucket: !Ref B", "Bucket: !Ref A", 0)]
    [TestCase("Bucket: b", "Bucket: a", 0)]
    [TestCase("Bucket: !Ref B", "Bucket: b", 0)]
    [TestCase("Bucket: !ImportValue b", "Bucket: !ImportValue b", 1)]
    [TestCase("Bucket: !ImportValue b", "Bucket: !ImportValue a", 0)]
    [TestCase("Bucket: !GetAtt X.Name", "Bucket: !GetAtt X.Other", 0)]
    [TestCase("Bucket: !If [C, !Ref A, !Ref B]", "Bucket: !If [C, !Ref B, !Ref A]", 0)]
    public void Looks_at_the_buckets_of_two_policies(string first, string second, int count) => Assert.That(Of(Policy("P", first) + Policy("R", second)), Has.Length.EqualTo(count));

    [TestCase("Condition: C, ", "", 1)]
    [TestCase("Condition: C, ", "Condition: C, ", 1)]
    [TestCase("Condition: C, ", "Condition: N, ", 0)]
    [TestCase("Condition: C, ", "Condition: D, ", 0)]
    public void Asks_whether_both_are_ever_there(string first, string second, int count) =>
        Assert.That(Of(Policy("P", "Bucket: !Ref B", first) + Policy("R", "Bucket: !Ref B", second)), Has.Length.EqualTo(count));

    [Test]
    public void Looks_at_each_queue() => Assert.That(
        Of(Queues("P", "!Ref Q, !Ref S") + Queues("R", "!Ref S")), Has.Length.EqualTo(1));

    [Test]
    public void Allows_one_policy_for_several_queues_and_another_for_others() => Assert.That(Of(Queues("P", "!Ref Q") + Queues("R", "!Ref S")), Is.Empty);

    [Test]
    public void Allows_several_statements_for_one_event_bus() => Assert.That(
        RuleIds("P: {Type: AWS::Events::EventBusPolicy, Properties: {StatementId: a, Principal: '111122223333'}}\n  R: {Type: AWS::Events::EventBusPolicy, Properties: {StatementId: b, Principal: '444455556666'}}", "PL6109"),
        Is.Empty);

    private static string[] Of(string policies)
    {
        var text = $$"""
            Parameters: {Name: {Type: String} }
            Conditions: {C: !Equals [!Ref Name, b], N: !Not [!Condition C], D: !Equals [!Ref Name, d]}
            Resources:
              A: {Type: AWS::S3::Bucket}
              B: {Type: AWS::S3::Bucket}
              Q: {Type: AWS::SQS::Queue}
              S: {Type: AWS::SQS::Queue}
              X: {Type: Custom::Buckets, Properties: {ServiceToken: !Ref Name} }
            {{policies}}
            """;
        var findings = Linter.Lint(new SourceSet(new SourceText("template.yaml", text)), new LintOptions()).Findings;
        return [.. findings.Select(finding => finding.Rule.Id).Where(id => id == "PL6109")];
    }

    private static string Policy(string name, string bucket, string condition = "") =>
        "  " + name + ": {Type: AWS::S3::BucketPolicy, " + condition + "Properties: {" + bucket + ", PolicyDocument: {Version: '2012-10-17', Statement: {Effect: Allow, Principal: {AWS: '111122223333'}, Action: 's3:ListBucket', Resource: 'arn:aws:s3:::b'}}}}\n";

    private static string Queues(string name, string queues) =>
        "  " + name + ": {Type: AWS::SQS::QueuePolicy, Properties: {Queues: [" + queues + "], PolicyDocument: {Version: '2012-10-17', Statement: {Effect: Allow, Principal: {AWS: '111122223333'}, Action: 'sqs:SendMessage', Resource: '*'}}}}\n";
}
