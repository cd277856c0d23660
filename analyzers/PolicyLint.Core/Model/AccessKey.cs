using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>A long-term access key of a user.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html</remarks>
public sealed class AccessKey(Value userName, Place place)
{
    /// <summary>The name of the user it belongs to, or what refers to that user.</summary>
    public Value UserName { get; } = userName;

    public Place Place { get; } = place;

    /// <summary>The user it belongs to; null if that could not be told.</summary>
    public User? User { get; init; }

    /// <summary>Its name in a template; null elsewhere.</summary>
    public string? LogicalId { get; init; }

    /// <summary><c>Active</c> or <c>Inactive</c>; null where nothing is said, which is active.</summary>
    public Value? Status { get; init; }

    public Guard Guard { get; init; } = Guard.Always;

    public Origin Origin { get; init; } = Origin.Written;

    /// <summary>Where its secret is put: an output, a parameter, a secret.</summary>
    public ImmutableArray<SecretUse> SecretUses { get; init; } = [];
}
