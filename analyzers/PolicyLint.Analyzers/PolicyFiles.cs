using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PolicyLint.Linting;

namespace PolicyLint.Analyzers;

/// <summary>Which additional files are policies: those that their name says, and those that the project says.</summary>
internal static class PolicyFiles
{
    private const string Tag = "build_metadata.AdditionalFiles.PolicyLint";

    public static bool IsPolicyFile(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        IsNamedPolicy(file.Path) || (IsTagged(options.GetOptions(file), "true") && !IsSettings(file));

    /// <summary>Whether it is a settings file, whoever handed it over.</summary>
    public static bool IsSettings(AdditionalText file) =>
        file.Path.EndsWith(Settings.FileName, StringComparison.Ordinal)
        && (file.Path.Length == Settings.FileName.Length || file.Path[file.Path.Length - Settings.FileName.Length - 1] is '/' or '\\');

    /// <summary>Whether it is a file that the synthesis of the app has written.</summary>
    public static bool IsCdkOut(AdditionalText file, AnalyzerConfigOptionsProvider options) => IsTagged(options.GetOptions(file), "CdkOut");

    public static int Count(ImmutableArray<AdditionalText> files, AnalyzerConfigOptionsProvider options) => files.Count(file => IsPolicyFile(file, options));

    private static bool IsNamedPolicy(string path) =>
        path.EndsWith(".policy.json", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".policy.yaml", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".policy.yml", StringComparison.OrdinalIgnoreCase);

    private static bool IsTagged(AnalyzerConfigOptions options, string tag) =>
        options.TryGetValue(Tag, out var value) && value.Equals(tag, StringComparison.OrdinalIgnoreCase);
}
