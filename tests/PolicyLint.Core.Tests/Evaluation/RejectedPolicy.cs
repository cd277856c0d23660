namespace PolicyLint.Core.Tests.Evaluation;

/// <summary>A policy that AWS rejects, or takes though it has no effect.</summary>
/// <param name="Name">What is wrong with it.</param>
/// <param name="File">The name of its file, which says its kind.</param>
/// <param name="Rule">The rule that finds it in the strict profile.</param>
/// <param name="Text">The policy.</param>
public sealed record RejectedPolicy(string Name, string File, string Rule, string Text)
{
    public override string ToString() => Name;
}
