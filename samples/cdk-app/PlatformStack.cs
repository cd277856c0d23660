using Amazon.CDK;
using Amazon.CDK.AWS.CodeBuild;
using Amazon.CDK.AWS.DynamoDB;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.Logs;
using Amazon.CDK.AWS.S3;
using Amazon.CDK.AWS.SQS;
using Amazon.CDK.CustomResources;
using Constructs;

namespace CdkApp;

/// <summary>What the teams share. Its mistakes are put together in several places, so that only the template shows them.</summary>
internal sealed class PlatformStack : Stack
{
    private static readonly string[] Readable =
    [
        "AmazonS3ReadOnlyAccess", "AmazonSQSReadOnlyAccess", "AmazonSNSReadOnlyAccess", "AmazonDynamoDBReadOnlyAccess",
        "AmazonEC2ReadOnlyAccess", "AmazonRDSReadOnlyAccess", "AmazonVPCReadOnlyAccess", "AWSCloudTrail_ReadOnlyAccess",
        "CloudWatchReadOnlyAccess", "AmazonKinesisReadOnlyAccess", "AmazonRoute53ReadOnlyAccess",
    ];

    public PlatformStack(Construct scope, string id, IBucket reports)
        : base(scope, id)
    {
        var operators = new Role(this, "Operators", new RoleProps { AssumedBy = new ServicePrincipal("ec2.amazonaws.com") });
        operators.AddToPolicy(Access.Everything("iam", "cloudformation"));

        var installer = new Role(this, "Installer", new RoleProps { AssumedBy = new ServicePrincipal("ec2.amazonaws.com") });
        installer.Attach(["AdministratorAccess"]);

        var watcher = new Role(this, "Watcher", new RoleProps { AssumedBy = new ServicePrincipal("ec2.amazonaws.com") });
        watcher.Attach(Readable);

        _ = new Role(this, "Press", new RoleProps { AssumedBy = Access.PartnerOf("press") });

        var staff = new Group(this, "Staff");
        staff.Attach(["PowerUserAccess", "IAMFullAccess"]);

        var build = new Project(this, "Build", new ProjectProps
        {
            BuildSpec = BuildSpec.FromObject(new Dictionary<string, object> { ["version"] = "0.2" }),
        });
        build.AddToRolePolicy(Access.Statement(["iam:PassRole", "codebuild:StartBuild"]));

        AddPeople(reports);
        AddStores();
        AddCustomResources();
    }

    /// <summary>Users with what CDK grants them: a policy on each of them.</summary>
    private void AddPeople(IBucket reports)
    {
        var uploader = new User(this, "Uploader");
        reports.GrantReadWrite(uploader);

        var analyst = new User(this, "Analyst");
        var table = new Table(this, "Measures", new TableProps
        {
            PartitionKey = new Amazon.CDK.AWS.DynamoDB.Attribute { Name = "id", Type = AttributeType.STRING },
        });
        table.GrantFullAccess(analyst);
    }

    private void AddStores()
    {
        var inbox = new Queue(this, "Inbox");
        inbox.GrantSendMessages(new AnyPrincipal());

        // What CDK adds on its own is no mistake of this code: a function that empties the bucket, one that sets how long logs are kept.
        _ = new Bucket(this, "Scratch", new BucketProps { RemovalPolicy = RemovalPolicy.DESTROY, AutoDeleteObjects = true });
        _ = new Function(this, "Clock", new FunctionProps
        {
            Runtime = Runtime.PYTHON_3_12,
            Handler = "index.handler",
            Code = Code.FromInline("def handler(event, context):\n    return None\n"),
            LogRetention = RetentionDays.ONE_WEEK,
        });
    }

    /// <summary>Calls of AWS that are made while the stack is deployed.</summary>
    private void AddCustomResources()
    {
        _ = new AwsCustomResource(this, "Alias", new AwsCustomResourceProps
        {
            OnCreate = new AwsSdkCall
            {
                Service = "IAM",
                Action = "createLoginProfile",
                Parameters = new Dictionary<string, object> { ["UserName"] = "guest" },
                PhysicalResourceId = PhysicalResourceId.Of("guest"),
            },
            Policy = AwsCustomResourcePolicy.FromSdkCalls(new SdkCallsPolicyOptions { Resources = AwsCustomResourcePolicy.ANY_RESOURCE }),
        });
    }
}
