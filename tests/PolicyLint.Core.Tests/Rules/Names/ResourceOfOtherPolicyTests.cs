using static PolicyLint.Core.Tests.Rules.Identities.IdentityTemplate;

namespace PolicyLint.Core.Tests.Rules.Names;

public sealed class ResourceOfOtherPolicyTests
{
    private const string Buckets = "A: {Type: AWS::S3::Bucket}\n  B: {Type: AWS::S3::Bucket}\n  Q: {Type: AWS::SQS::Queue}\n  R: {Type: AWS::SQS::Queue}\n  "
        + "X: {Type: Custom::Bucket, Properties: {ServiceToken: !Ref Name}}\n  ";

    [TestCase("!Sub '${B.Arn}/*'", 1)]
    [TestCase("!GetAtt B.Arn", 1)]
    [TestCase("!Sub 'arn:aws:s3:::${B}/*'", 1)]
    [TestCase("!GetAtt Q.Arn", 1)]
    [TestCase("'arn:aws:sqs:eu-central-1:111122223333:q'", 1)]
    [TestCase("'*'", 1)]
    [TestCase("'arn:aws:*'", 1)]
    [TestCase("['arn:aws:s3:::b', !GetAtt A.Arn, !GetAtt B.Arn]", 1)]
    [TestCase("!Sub '${A.Arn}/*'", 0)]
    [TestCase("!GetAtt A.Arn", 0)]
    [TestCase("!Sub 'arn:aws:s3:::${A}/*'", 0)]
    [TestCase("!Sub 'arn:${AWS::Partition}:s3:::${A}/*'", 0)]
    [TestCase("!Sub 'arn:aws:s3:::${Name}/*'", 0)]
    [TestCase("!Sub 'arn:aws:s3:::${X.Name}/*'", 0)]
    [TestCase("!GetAtt X.Arn", 0)]
    [TestCase("'arn:aws:s3:::b/*'", 0)]
    [TestCase("!ImportValue bucket", 0)]
    public void Compares_with_the_bucket_of_the_policy(string resource, int count) => Assert.That(
        Of("AWS::S3::BucketPolicy", "Bucket: !Ref A", "s3:GetObject", "Resource: " + resource), Has.Length.EqualTo(count));

    [TestCase("Queues: [!Ref Q]", "Resource: !GetAtt R.Arn", 1)]
    [TestCase("Queues: [!Ref Q, !Ref R]", "Resource: !GetAtt R.Arn", 0)]
    [TestCase("Queues: !If [C, [!Ref R], [!Ref Q]]", "Resource: !GetAtt R.Arn", 0)]
    [TestCase("Queues: [!Ref Name]", "Resource: !GetAtt R.Arn", 0)]
    [TestCase("Queues: !Ref Name", "Resource: !GetAtt R.Arn", 0)]
    [TestCase("Queues: [!Ref Q]", "Resource: '*'", 0)]
    [TestCase("Queues: [!Ref Q]", "NotResource: !GetAtt R.Arn", 0)]
    public void Compares_with_the_queues_of_the_policy(string queues, string resource, int count) => Assert.That(
        Of("AWS::SQS::QueuePolicy", queues, "sqs:SendMessage", resource), Has.Length.EqualTo(count));

    [TestCase("SecretId: s", "AWS::SecretsManager::ResourcePolicy", "secretsmanager:GetSecretValue")]
    [TestCase("BackupVaultName: v", "AWS::Backup::BackupVault", "backup:CopyIntoBackupVault")]
    public void Allows_every_resource_where_it_means_this_one(string target, string type, string action)
    {
        var property = type == "AWS::Backup::BackupVault" ? "AccessPolicy" : "ResourcePolicy";
        Assert.That(Of(type, target, action, "Resource: '*'", property), Is.Empty);
    }

    private static string[] Of(string type, string target, string action, string resource, string property = "PolicyDocument") => RuleIds(
        Buckets + "P: {Type: '" + type + "', Properties: {" + target + ", " + property + ": {Version: '2012-10-17', Statement: {Effect: Allow, Principal: {AWS: '111122223333'}, Action: '"
        + action + "', " + resource + "}}}}",
        "PL2043", "Parameters: {Name: {Type: String}}");
}
