namespace PolicyLint.Linting;

/// <summary>How many findings with the same identity have their fingerprint already.</summary>
/// <param name="identity">Rule, kind of policy and content.</param>
internal sealed class FingerprintCount(string identity)
{
    public string Identity { get; } = identity;

    public int Seen { get; set; }

    /// <summary>The fingerprint of the first of them.</summary>
    public string? First { get; set; }
}
