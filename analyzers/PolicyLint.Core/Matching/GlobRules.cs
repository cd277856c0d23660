namespace PolicyLint.Matching;

/// <summary>How the element that a pattern stands in compares.</summary>
/// <param name="IgnoreCase">Whether case does not count: actions.</param>
/// <param name="HasVariables">
/// Whether <c>${…}</c> is a policy variable, and <c>${*}</c>, <c>${?}</c>, <c>${$}</c> are plain characters: resources and values of a
/// policy of version 2012-10-17.
/// </param>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html</remarks>
public readonly record struct GlobRules(bool IgnoreCase, bool HasVariables);
