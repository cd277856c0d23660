using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Text;

namespace PolicyLint.Analyzers;

/// <summary>The repairs of what only C# code can do wrong.</summary>
internal static class CodeChanges
{
    public static ImmutableArray<Change> Of(RuleDescriptor rule, Place place) =>
        rule.Id == CdkCodeRules.AnonymousPolicy.Id ? [new WriteDictionary("write it as Dictionary<string, object>", place)] : [];
}
