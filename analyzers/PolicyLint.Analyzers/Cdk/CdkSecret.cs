using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>A text that the code makes a secret of: <c>SecretValue.UnsafePlainText</c>.</summary>
internal sealed class CdkSecret(Place place, CdkNode content) : CdkNode(place)
{
    public CdkNode Content { get; } = content;

    /// <summary>Whether it is the console password of a user, of which is said so.</summary>
    public bool IsPassword { get; set; }
}
