namespace PolicyLint.Linting;

/// <summary>How many findings with the same content have their fingerprint already.</summary>
/// <param name="first">The fingerprint of the first of them.</param>
internal sealed class FingerprintCount(string first)
{
    public string First { get; } = first;

    public int Seen { get; set; }
}
