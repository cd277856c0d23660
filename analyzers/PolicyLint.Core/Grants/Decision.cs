using PolicyLint.Model;

namespace PolicyLint.Grants;

/// <summary>What policies say of a request.</summary>
/// <param name="Allow">Whether a statement allows it.</param>
/// <param name="Deny">Whether a statement denies it, which wins over every Allow.</param>
public readonly record struct Decision(Answer Allow, Answer Deny)
{
    /// <summary>Whether the request is allowed; what no statement allows is not.</summary>
    public Answer IsAllowed => Allow.And(Deny.Not());
}
