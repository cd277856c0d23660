using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PolicyLint.Diagnostics;
using PolicyLint.Linting;

namespace PolicyLint.Analyzers;

/// <summary>The compiler's descriptor of each rule, built once from the catalogue.</summary>
internal static class RuleDescriptorMap
{
    /// <summary>For files: each finding is reported where the file is looked at.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> OfFiles = [.. RuleCatalogue.All.Select(rule => ToDiagnosticDescriptor(rule))];

    /// <summary>For C# code: what is known only of the whole project says so, and an editor does not wait for it.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> OfCode =
        [.. RuleCatalogue.All.Select(rule => CSharpReaches.Of(rule) == CSharpReach.BuildOnly ? ToDiagnosticDescriptor(rule, WellKnownDiagnosticTags.CompilationEnd) : OfFile(rule))];

    /// <summary>What a finding in a file is reported by.</summary>
    public static DiagnosticDescriptor OfFile(RuleDescriptor rule) => Find(OfFiles, rule);

    /// <summary>What a finding in C# code is reported by.</summary>
    public static DiagnosticDescriptor Of(RuleDescriptor rule) => Find(OfCode, rule);

    public static DiagnosticSeverity ToDiagnosticSeverity(Severity severity) => severity switch
    {
        Severity.Error => DiagnosticSeverity.Error,
        Severity.Warning => DiagnosticSeverity.Warning,
        Severity.Info => DiagnosticSeverity.Info,
        _ => DiagnosticSeverity.Hidden,
    };

    private static DiagnosticDescriptor Find(ImmutableArray<DiagnosticDescriptor> descriptors, RuleDescriptor rule) => descriptors[RuleCatalogue.IndexOf(rule)];

    private static DiagnosticDescriptor ToDiagnosticDescriptor(RuleDescriptor rule, params string[] tags) => new(
        rule.Id,
        rule.Title,
        messageFormat: "{0}",
        category: rule.Family.ToString(),
        ToDiagnosticSeverity(rule.Severity),
        isEnabledByDefault: true,
        description: rule.Why,
        helpLinkUri: rule.Page,
        customTags: tags);
}
