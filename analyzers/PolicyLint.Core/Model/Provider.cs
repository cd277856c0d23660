using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>An identity provider whose users or jobs may assume roles.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers.html</remarks>
public sealed class Provider(ProviderKind kind, Value name, Place place)
{
    public ProviderKind Kind { get; } = kind;

    /// <summary>The URL of an OIDC provider, the name of a SAML provider.</summary>
    public Value Name { get; } = name;

    public Place Place { get; } = place;

    /// <summary>Its name in a template; null elsewhere.</summary>
    public string? LogicalId { get; init; }

    public Guard Guard { get; init; } = Guard.Always;

    public Origin Origin { get; init; } = Origin.Written;

    /// <summary>The audiences (client ids) that an OIDC provider accepts.</summary>
    public ImmutableArray<WrittenValue> Audiences { get; init; } = [];

    public ImmutableArray<WrittenValue> Thumbprints { get; init; } = [];
}
