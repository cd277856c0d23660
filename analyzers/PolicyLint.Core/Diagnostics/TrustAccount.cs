using PolicyLint.Text;

namespace PolicyLint.Diagnostics;

/// <summary>Replaces a principal that is everyone by one account.</summary>
/// <param name="Title">What it does, in the imperative.</param>
/// <param name="IsSafe">Whether it can be applied without a look.</param>
/// <param name="Principal">The principal.</param>
/// <param name="Account">Twelve digits; null for the account that the policy will be in, where a host can say so.</param>
public sealed record TrustAccount(string Title, bool IsSafe, Place Principal, string? Account) : Change(Title, IsSafe);
