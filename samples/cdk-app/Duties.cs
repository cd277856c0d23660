using Amazon.CDK.AWS.IAM;
using Constructs;

namespace CdkApp;

/// <summary>What the worker of a service may do, in two policies: what one leaves out the other allows.</summary>
internal sealed class Duties : Construct
{
    public Duties(Construct scope, string id, IRole role)
        : base(scope, id)
    {
        _ = new ManagedPolicy(this, "Daily", new ManagedPolicyProps
        {
            Statements = [Access.EverythingBut("iam")],
            Roles = [role],
        });
        _ = new ManagedPolicy(this, "Rare", new ManagedPolicyProps
        {
            Statements = [Access.Everything("iam")],
            Roles = [role],
        });
    }
}
