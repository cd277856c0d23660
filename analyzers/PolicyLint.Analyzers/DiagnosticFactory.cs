using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using PolicyLint.Diagnostics;
using PolicyLint.Fixing;
using PolicyLint.Linting;
using PolicyLint.Reading;
using PolicyLint.Text;
using HostSpan = Microsoft.CodeAnalysis.Text.TextSpan;
using HostText = Microsoft.CodeAnalysis.Text.SourceText;

namespace PolicyLint.Analyzers;

/// <summary>Turns findings into the compiler's diagnostics.</summary>
internal static class DiagnosticFactory
{
    private const string Superseded = "superseded";

    /// <summary>A finding in the text of one file; its related places are in the same file, and where code loads that.</summary>
    public static Diagnostic Of(string path, HostText text, Finding finding, ImmutableArray<Location> loads)
    {
        var related = new List<Location>(finding.Related.Length + loads.Length);
        foreach (var place in finding.Related)
        {
            related.Add(LocationOf(path, text, place.Place.SourceSpan));
        }

        related.AddRange(loads);

        return Diagnostic.Create(
            RuleDescriptorMap.OfFile(finding.Rule),
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
            PropertiesOf(finding),
            DiagnosticMessage.Of(finding.Message, finding.Advice));
    }

    /// <summary>A finding in a text that stands in C# code as a string.</summary>
    public static Diagnostic OfText(SyntaxTree tree, Finding finding, ChangeRenderer renderer)
    {
        var related = new Location[finding.Related.Length];
        for (var index = 0; index < related.Length; index++)
        {
            related[index] = LocationOf(tree, finding.Related[index].Place.SourceSpan);
        }

        return Diagnostic.Create(
            RuleDescriptorMap.OfFile(finding.Rule),
            LocationOf(tree, finding.Place.SourceSpan),
            RuleDescriptorMap.ToDiagnosticSeverity(finding.Severity),
            related,
            ChangeProperties.OfText(finding, renderer),
            DiagnosticMessage.Of(finding.Message, finding.Advice));
    }

    /// <summary>What a fix needs, and the rules that the finding stands for as well.</summary>
    private static ImmutableDictionary<string, string?> PropertiesOf(Finding finding)
    {
        var properties = ChangeProperties.Of(finding);
        return finding.Superseded.IsEmpty
            ? properties
            : properties.Add(Superseded, string.Join(" ", finding.Superseded.Select(covered => covered.Rule)));
    }

    /// <summary>One line on what was looked at.</summary>
    /// <param name="counts">How far statements in C# could be read.</param>
    /// <param name="files">How many policy files there are.</param>
    /// <param name="today">The day that was judged by, or null if the build names none.</param>
    public static Diagnostic Counts(ReadCounts counts, int files, DateTime? today)
    {
        var message = string.Format(CultureInfo.InvariantCulture, CSharpRules.Counts.Message, counts.Whole, counts.InPart, counts.Not, files);
        var advice = today is { } day ? "judged by " + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "no PolicyLintToday, so dates were not judged";
        return Diagnostic.Create(RuleDescriptorMap.Of(CSharpRules.Counts), Location.None, DiagnosticMessage.Of(message, advice));
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
            RuleDescriptorMap.OfFile(ReadingRules.NotAnalysed),
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
