using Microsoft.CodeAnalysis;
using PolicyLint.Diagnostics;
using PolicyLint.Reading;
using PolicyLint.Text;
using HostSpan = Microsoft.CodeAnalysis.Text.TextSpan;
using HostText = Microsoft.CodeAnalysis.Text.SourceText;

namespace PolicyLint.Analyzers;

/// <summary>Turns findings into the compiler's diagnostics.</summary>
internal static class DiagnosticFactory
{
    /// <summary>A finding in the text of one file; its related places are in the same file.</summary>
    public static Diagnostic Of(string path, HostText text, Finding finding)
    {
        var related = new Location[finding.Related.Length];
        for (var index = 0; index < related.Length; index++)
        {
            related[index] = LocationOf(path, text, finding.Related[index].Place.SourceSpan);
        }

        return Diagnostic.Create(
            RuleDescriptorMap.Of(finding.Rule),
            LocationOf(path, text, finding.Place.SourceSpan),
            RuleDescriptorMap.ToDiagnosticSeverity(finding.Severity),
            related,
            properties: null,
            DiagnosticMessage.Of(finding.Message, finding.Advice));
    }

    /// <summary>A finding in C# code; its related places are in the same file.</summary>
    public static Diagnostic Of(SyntaxTree tree, Finding finding)
    {
        var related = new Location[finding.Related.Length];
        for (var index = 0; index < related.Length; index++)
        {
            related[index] = LocationOf(tree, finding.Related[index].Place.SourceSpan);
        }

        return Diagnostic.Create(
            RuleDescriptorMap.Of(finding.Rule),
            LocationOf(tree, finding.Place.SourceSpan),
            RuleDescriptorMap.ToDiagnosticSeverity(finding.Severity),
            related,
            properties: null,
            DiagnosticMessage.Of(finding.Message, finding.Advice));
    }

    /// <summary>What could not be judged, at its line or at the start of the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">Its text, or null where there is none.</param>
    /// <param name="reason">Why, without a final dot.</param>
    /// <param name="advice">What to do, or nothing where the reason says it.</param>
    /// <param name="line">The line, from 1, or 0 where none is to blame.</param>
    public static Diagnostic NotAnalysed(string path, HostText? text, string reason, string advice = "", int line = 0)
    {
        var span = text is not null && line > 0 && line <= text.Lines.Count ? text.Lines[line - 1].Span : default;
        var position = text is null ? default : text.Lines.GetLinePositionSpan(span);
        return Diagnostic.Create(
            RuleDescriptorMap.Of(ReadingRules.NotAnalysed),
            Location.Create(path, span, position),
            RuleDescriptorMap.ToDiagnosticSeverity(Severity.Error),
            additionalLocations: null,
            properties: null,
            DiagnosticMessage.Of("not analysed: " + reason, advice));
    }

    private static Location LocationOf(SyntaxTree tree, TextSpan span) => Location.Create(tree, new HostSpan(span.Start, span.Length));

    private static Location LocationOf(string path, HostText text, TextSpan span)
    {
        var hostSpan = new HostSpan(span.Start, span.Length);
        return Location.Create(path, hostSpan, text.Lines.GetLinePositionSpan(hostSpan));
    }
}
