using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.S3;
using Constructs;

namespace CdkApp;

/// <summary>The people who work on it.</summary>
internal sealed class TeamStack : Stack
{
    private static readonly string[] WriteActions = ["s3:PutObject", "s3:DeleteObject"];

    public TeamStack(Construct scope, string id, IBucket reports)
        : base(scope, id)
    {
        var developers = new Group(this, "Developers");
        developers.AddToPolicy(new PolicyStatement(new PolicyStatementProps
        {
            Actions = WriteActions,
            Resources = [reports.ArnForObjects("drafts/*")],
        }));
        developers.AddToPolicy(new PolicyStatement(new PolicyStatementProps
        {
            Actions = ["iam:*"],
            Resources = ["*"],
        }));

        var administrators = new Group(this, "Administrators");
        administrators.AddToPolicy(new PolicyStatement(new PolicyStatementProps
        {
            Actions = ["*"],
            Resources = ["*"],
            Conditions = new Dictionary<string, object>
            {
                ["BoolIfExists"] = new Dictionary<string, object> { ["aws:MultiFactorAuthPresent"] = "true" },
            },
        }));

        var support = new User(this, "Support");
        developers.AddUser(support);
        support.AddToPolicy(new PolicyStatement(new PolicyStatementProps
        {
            NotActions = ["iam:*"],
            Resources = ["*"],
        }));

        var mailer = new User(this, "Mailer");
        var key = new AccessKey(this, "MailerKey", new AccessKeyProps { User = mailer });
        _ = new CfnOutput(this, "MailerSecret", new CfnOutputProps { Value = key.SecretAccessKey.UnsafeUnwrap() });
    }
}
