using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>An IAM role.</summary>
public sealed class Role(Value name, Place place) : IamIdentity(name, place)
{
    public override string Noun => "role";

    /// <summary>Who may assume it; null if that could not be read.</summary>
    public PolicyDocument? TrustPolicy { get; init; }

    /// <summary>When it was last used, as an account says it; none if not within the last 400 days.</summary>
    public ReportedTime LastUsed { get; init; }
}
