using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PolicyLint.Analyzers;

/// <summary>Which additional files are policies: those that their name says, and those that the project says.</summary>
internal static class PolicyFiles
{
    private const string Tag = "build_metadata.AdditionalFiles.PolicyLint";

    public static bool IsPolicyFile(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        IsNamedPolicy(file.Path) || IsTagged(options.GetOptions(file));

    private static bool IsNamedPolicy(string path) =>
        path.EndsWith(".policy.json", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".policy.yaml", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".policy.yml", StringComparison.OrdinalIgnoreCase);

    private static bool IsTagged(AnalyzerConfigOptions options) =>
        options.TryGetValue(Tag, out var value) && value.Equals("true", StringComparison.OrdinalIgnoreCase);
}
