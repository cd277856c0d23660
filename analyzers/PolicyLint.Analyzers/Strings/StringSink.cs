using PolicyLint.Model;

namespace PolicyLint.Analyzers.Strings;

/// <summary>A place that takes the text of a policy.</summary>
/// <param name="Kind">What the policy is used as; null if its content must tell.</param>
/// <param name="IsCertain">Whether only a policy belongs there: then a text that is none is a finding.</param>
internal sealed record StringSink(PolicyKind? Kind, bool IsCertain)
{
    /// <summary>Whether the code of CDK that takes it is evaluated, which judges the policy with all that is known there: then only what is no JSON is said here.</summary>
    public bool IsEvaluated { get; init; }
}
