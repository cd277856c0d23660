namespace PolicyLint.Model;

/// <summary>The day that the age of credentials is counted to, and where it is from.</summary>
/// <param name="Day">In UTC.</param>
/// <param name="Source">How it is said to people: <c>the time of the credential report</c>.</param>
/// <param name="IsGuess">Whether no export says when it was made, so that it may be later.</param>
public sealed record AccountDay(DateTime Day, string Source, bool IsGuess);
