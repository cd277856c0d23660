using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PolicyLint.Diagnostics;
using PolicyLint.Linting;

namespace PolicyLint.Analyzers;

/// <summary>The compiler's descriptor of each rule, built once from the catalogue.</summary>
internal static class RuleDescriptorMap
{
    public static readonly ImmutableArray<DiagnosticDescriptor> All = Collect();

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById = All.ToImmutableDictionary(descriptor => descriptor.Id);

    public static DiagnosticDescriptor Of(RuleDescriptor rule) => ById[rule.Id];

    public static DiagnosticSeverity ToDiagnosticSeverity(Severity severity) => severity switch
    {
        Severity.Error => DiagnosticSeverity.Error,
        Severity.Warning => DiagnosticSeverity.Warning,
        Severity.Info => DiagnosticSeverity.Info,
        _ => DiagnosticSeverity.Hidden,
    };

    private static ImmutableArray<DiagnosticDescriptor> Collect()
    {
        var descriptors = ImmutableArray.CreateBuilder<DiagnosticDescriptor>(RuleCatalogue.All.Length);
        foreach (var rule in RuleCatalogue.All)
        {
            descriptors.Add(ToDiagnosticDescriptor(rule));
        }

        return descriptors.MoveToImmutable();
    }

    private static DiagnosticDescriptor ToDiagnosticDescriptor(RuleDescriptor rule) => new(
        rule.Id,
        rule.Title,
        messageFormat: "{0}",
        category: rule.Family.ToString(),
        ToDiagnosticSeverity(rule.Severity),
        isEnabledByDefault: true,
        description: rule.Why,
        helpLinkUri: rule.Page);
}
