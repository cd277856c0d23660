namespace PolicyLint.CodeFixes;

/// <summary>A group that takes what hangs on a user.</summary>
/// <param name="Name">How it is named.</param>
/// <param name="Lines">What makes it, and puts the user into it, if that is not done yet.</param>
internal sealed record GroupTarget(string Name, IReadOnlyList<string> Lines);
