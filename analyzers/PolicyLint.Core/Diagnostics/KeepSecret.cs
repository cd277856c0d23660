using PolicyLint.Text;

namespace PolicyLint.Diagnostics;

/// <summary>Keeps a secret in Secrets Manager instead of an output that whoever may look at the stack reads.</summary>
/// <param name="Title">What it does, in the imperative.</param>
/// <param name="Use">What refers to the secret.</param>
public sealed record KeepSecret(string Title, Place Use) : Change(Title, IsSafe: false);
