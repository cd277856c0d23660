using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Constructs;

namespace CdkApp;

/// <summary>A service, of which there are several: what is wrong with it is said once.</summary>
internal sealed class ServiceStack : Stack
{
    public ServiceStack(Construct scope, string id)
        : base(scope, id)
    {
        var worker = new Role(this, "Worker", new RoleProps { AssumedBy = new ServicePrincipal("ecs-tasks.amazonaws.com") });
        worker.AddToPolicy(Access.Statement(["kms:Decrypt", "kms:DescribeKey"]));
        _ = new Duties(this, "Duties", worker);
    }
}
