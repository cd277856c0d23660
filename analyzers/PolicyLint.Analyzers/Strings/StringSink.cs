using PolicyLint.Model;

namespace PolicyLint.Analyzers.Strings;

/// <summary>A place that takes the text of a policy.</summary>
/// <param name="Kind">What the policy is used as; null if its content must tell.</param>
/// <param name="IsCertain">Whether only a policy belongs there: then a text that is none is a finding.</param>
internal sealed record StringSink(PolicyKind? Kind, bool IsCertain);
