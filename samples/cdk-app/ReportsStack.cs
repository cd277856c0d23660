using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.S3;
using Amazon.CDK.AWS.SQS;
using Constructs;

namespace CdkApp;

/// <summary>A bucket of reports, and the role of the program that writes them.</summary>
internal sealed class ReportsStack : Stack
{
    public ReportsStack(Construct scope, string id)
        : base(scope, id)
    {
        Bucket = new Bucket(this, "Reports");
        Bucket.AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps
        {
            Actions = ["s3:GetObject"],
            Resources = [Bucket.ArnForObjects("*")],
            Principals = [new AnyPrincipal()],
        }));

        var jobs = new Queue(this, "Jobs");
        jobs.AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps
        {
            Actions = ["sqs:*"],
            Resources = [jobs.QueueArn],
            Principals = [new ArnPrincipal("arn:aws:iam::444455556666:role/sender")],
        }));

        var writer = new Role(this, "Writer", new RoleProps { AssumedBy = new ServicePrincipal("lambda.amazonaws.com") });
        writer.AddToPolicy(new PolicyStatement(new PolicyStatementProps
        {
            Actions = ["s3:PutObject", "s3:GetObjct"],
            Resources = [$"{Bucket.BucketArn}/*"],
        }));

        var keys = new PolicyStatement();
        keys.AddActions("kms:Decrypt");
        keys.AddResources("*");
        writer.AddToPolicy(keys);
    }

    public Bucket Bucket { get; }
}
