using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>What hands a role to an EC2 instance.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_switch-role-ec2_instance-profiles.html</remarks>
public sealed class InstanceProfile(Value name, Place place)
{
    public Value Name { get; } = name;

    public Place Place { get; } = place;

    /// <summary>Its name in a template; null elsewhere.</summary>
    public string? LogicalId { get; init; }

    public Guard Guard { get; init; } = Guard.Always;

    public Origin Origin { get; init; } = Origin.Written;

    /// <summary>The roles it may hand over: one, or one for each branch of a condition.</summary>
    public ImmutableArray<Role> Roles { get; init; } = [];
}
