using static PolicyLint.Core.Tests.Rules.Identities.IdentityTemplate;

namespace PolicyLint.Core.Tests.Rules.Names;

public sealed class ActionOfOtherServiceTests
{
    [TestCase("Allow", "'kms:Decrypt'", 1)]
    [TestCase("Deny", "'kms:Decrypt'", 1)]
    [TestCase("Allow", "['s3:GetObject', 'kms:Decrypt', 'sqs:SendMessage']", 1)]
    [TestCase("Allow", "'sqs:*'", 1)]
    [TestCase("Allow", "'s3:GetObject'", 0)]
    [TestCase("Allow", "'S3:GetObject'", 0)]
    [TestCase("Deny", "'*'", 0)]
    [TestCase("Allow", "!Ref Action", 0)]
    [TestCase("Allow", "'s3:NoSuchAction'", 0)]
    [TestCase("Allow", "'nosuchservice:Get'", 0)]
    public void Looks_at_the_actions_of_a_bucket_policy(string effect, string action, int count) => Assert.That(Of(effect, "Action: " + action), Has.Length.EqualTo(count));

    [Test]
    public void Says_nothing_of_what_is_left_out() => Assert.That(Of("Deny", "NotAction: 'kms:Decrypt'"), Is.Empty);

    [TestCase("Role: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: " + Jobs + ", Policies: [{PolicyName: p, PolicyDocument: " + Reads + "}]}}")]
    [TestCase("E: {Type: AWS::EC2::VPCEndpoint, Properties: {PolicyDocument: {Version: '2012-10-17', Statement: {Effect: Deny, Principal: '*', Action: 's3:*', Resource: '*'}}}}")]
    [TestCase("P: {Type: AWS::S3ObjectLambda::AccessPointPolicy, Properties: {ObjectLambdaAccessPoint: p, PolicyDocument: {Version: '2012-10-17', Statement: {Effect: Allow, Principal: {AWS: '111122223333'}, Action: 's3-object-lambda:GetObject', Resource: 'arn:aws:s3-object-lambda:eu-central-1:111122223333:accesspoint/p'}}}}")]
    [TestCase("P: {Type: AWS::MSK::ClusterPolicy, Properties: {ClusterArn: !Ref Action, Policy: {Version: '2012-10-17', Statement: {Effect: Allow, Principal: {AWS: '111122223333'}, Action: 'kafka:CreateVpcConnection', Resource: !Ref Action}}}}")]
    [TestCase("P: {Type: AWS::Lambda::Permission, Properties: {FunctionName: f, Principal: '111122223333', Action: 'lambda:InvokeFunction'}}")]
    public void Allows_what_has_a_place_there(string resources) => Assert.That(RuleIds(resources, "PL2042", "Parameters: {Action: {Type: String}}"), Is.Empty);

    private static string[] Of(string effect, string action) => RuleIds(
        "P: {Type: AWS::S3::BucketPolicy, Properties: {Bucket: b, PolicyDocument: {Version: '2012-10-17', Statement: {Effect: " + effect
        + ", Principal: {AWS: '111122223333'}, " + action + ", Resource: 'arn:aws:s3:::b/*'}}}}",
        "PL2042", "Parameters: {Action: {Type: String}}");
}
