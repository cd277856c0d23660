using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>
/// What was read: policies, and the users, groups and roles they hang on. The same for a bare policy, a template, an account, a C#
/// method; rules see nothing else.
/// </summary>
public sealed class Inventory
{
    public static readonly Inventory Empty = new();

    internal Inventory()
    {
    }

    public ImmutableArray<PolicyDocument> Documents { get; init; } = [];

    public ImmutableArray<IamIdentity> Identities { get; init; } = [];

    public ImmutableArray<PolicyAttachment> Attachments { get; init; } = [];

    public ImmutableArray<GroupMembership> Memberships { get; init; } = [];

    public ImmutableArray<AccessKey> AccessKeys { get; init; } = [];

    public ImmutableArray<LoginProfile> LoginProfiles { get; init; } = [];

    public ImmutableArray<Provider> Providers { get; init; } = [];

    public ImmutableArray<InstanceProfile> InstanceProfiles { get; init; } = [];

    public ImmutableArray<PermissionSetAssignment> Assignments { get; init; } = [];

    /// <summary>The resources that are no identity and no policy of their own.</summary>
    public ImmutableArray<Resource> Resources { get; init; } = [];

    /// <summary>What stands in properties that ask for a role.</summary>
    public ImmutableArray<RoleArnUse> RoleArns { get; init; } = [];

    /// <summary>The accounts whose exports were read.</summary>
    public ImmutableArray<Account> Accounts { get; init; } = [];

    /// <summary>Where the id of an access key stands in a text.</summary>
    public ImmutableArray<Place> AccessKeyIds { get; init; } = [];

    /// <summary>
    /// Whether nothing is missing that may attach a policy or add a member: no macro, module, nested stack or import that was not
    /// read. Rules about what is absent ask this first.
    /// </summary>
    public bool IsWhole { get; init; }
}
