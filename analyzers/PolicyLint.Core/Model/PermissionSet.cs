using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>A permission set of IAM Identity Center, from which roles in many accounts are made.</summary>
/// <remarks>https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetsconcept.html</remarks>
public sealed class PermissionSet(Value name, Place place) : IamIdentity(name, place)
{
    public override string Noun => "permission set";
}
