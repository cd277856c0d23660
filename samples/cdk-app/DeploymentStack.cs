using System.Text.Json;
using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Constructs;

namespace CdkApp;

/// <summary>The roles that put it into the account.</summary>
internal sealed class DeploymentStack : Stack
{
    public DeploymentStack(Construct scope, string id)
        : base(scope, id)
    {
        _ = new Role(this, "Everyone", new RoleProps { AssumedBy = new AnyPrincipal() });

        var build = new Role(this, "Build", new RoleProps
        {
            AssumedBy = new ServicePrincipal("codebuild.amazonaws.com"),
            InlinePolicies = new Dictionary<string, PolicyDocument>
            {
                ["deploy"] = new PolicyDocument(new PolicyDocumentProps
                {
                    Statements =
                    [
                        new PolicyStatement(new PolicyStatementProps { Actions = ["iam:PassRole"], Resources = ["*"] }),
                        new PolicyStatement(new PolicyStatementProps
                        {
                            Actions = ["cloudformation:CreateStack", "cloudformation:UpdateStack"],
                            Resources = [$"arn:{Aws.PARTITION}:cloudformation:{Aws.REGION}:{Aws.ACCOUNT_ID}:stack/reports/*"],
                        }),
                    ],
                }),
            },
        });

        var auditor = JsonSerializer.Deserialize<Dictionary<string, object>>(File.ReadAllText("policies/auditor.policy.json"))!;
        _ = new CfnManagedPolicy(this, "Auditor", new CfnManagedPolicyProps
        {
            PolicyDocument = Statements.ToPlain(auditor),
            Roles = [build.RoleName],
        });
    }
}
