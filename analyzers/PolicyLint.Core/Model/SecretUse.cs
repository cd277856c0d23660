using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>A place that the secret of an access key is put in.</summary>
/// <param name="Place">What refers to the secret.</param>
/// <param name="ResourceType">The CloudFormation type of the resource that takes it (<c>AWS::SecretsManager::Secret</c>); null for an output.</param>
public sealed record SecretUse(Place Place, string? ResourceType)
{
    public bool IsOutput => ResourceType is null;
}
