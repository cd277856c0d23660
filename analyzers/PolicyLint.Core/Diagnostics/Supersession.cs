namespace PolicyLint.Diagnostics;

/// <summary>A rule whose findings are covered by another rule's finding: one finding for one cause.</summary>
/// <param name="Rule">The id of the rule that is covered.</param>
/// <param name="Reach">Within what.</param>
public sealed record Supersession(string Rule, SupersessionReach Reach = SupersessionReach.Statement);
