using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using PolicyLint.Diagnostics;
using PolicyLint.Text;
using SourceText = PolicyLint.Text.SourceText;

namespace PolicyLint.Analyzers.CdkOut;

/// <summary>Turns what is found in the templates of an app into the compiler's diagnostics.</summary>
/// <param name="files">The templates.</param>
/// <param name="isOld">Whether the code is newer: then nothing of it is an error, as it may be repaired already.</param>
internal sealed class CdkOutDiagnostics(IEnumerable<CdkOutFile> files, bool isOld)
{
    private const string Construct = "construct";
    private const int MostPlaces = 20;

    private readonly Dictionary<SourceText, CdkOutFile> _files = files.ToDictionary(file => file.Source);

    /// <summary>A finding at the line of code that made the resource.</summary>
    public Diagnostic OfCode(TemplateFinding found)
    {
        var places = found.Findings.Select(finding => finding.Place).Concat(found.First.Related.Select(related => related.Place));
        return Diagnostic.Create(
            RuleDescriptorMap.OfFile(found.First.Rule),
            found.Creation.Location,
            SeverityOf(found.First),
            Locations(places),
            PropertiesOf(found.First),
            DiagnosticMessage.Of(found.First.Message, found.First.Advice, TemplatePlace.Of(found)));
    }

    /// <summary>A finding in the template.</summary>
    public Diagnostic OfTemplate(Finding finding) => Diagnostic.Create(
        RuleDescriptorMap.OfFile(finding.Rule),
        LocationOf(finding.Place),
        SeverityOf(finding),
        Locations(finding.Related.Select(related => related.Place)),
        PropertiesOf(finding),
        DiagnosticMessage.Of(finding.Message, finding.Advice));

    /// <summary>What is said of the output as a whole.</summary>
    public static Diagnostic OfOutput(RuleDescriptor rule, Severity severity, Location location, string argument) => Diagnostic.Create(
        RuleDescriptorMap.Of(rule),
        location,
        RuleDescriptorMap.ToDiagnosticSeverity(severity),
        additionalLocations: null,
        properties: null,
        DiagnosticMessage.Of(string.Format(CultureInfo.InvariantCulture, rule.Message, argument), rule.Advice));

    private DiagnosticSeverity SeverityOf(Finding finding) =>
        RuleDescriptorMap.ToDiagnosticSeverity(isOld && finding.Severity == Severity.Error ? Severity.Warning : finding.Severity);

    private IEnumerable<Location> Locations(IEnumerable<Place> places) => places.Where(place => _files.ContainsKey(place.Source)).Distinct().Take(MostPlaces).Select(LocationOf);

    private Location LocationOf(Place place) => _files[place.Source].LocationOf(place.SourceSpan);

    private static ImmutableDictionary<string, string?> PropertiesOf(Finding finding) => finding.Construct is { } construct
        ? ImmutableDictionary<string, string?>.Empty.Add(Construct, construct)
        : ImmutableDictionary<string, string?>.Empty;
}
