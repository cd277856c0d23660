using System.Collections.Immutable;
using System.Globalization;
using PolicyLint.Diagnostics;
using PolicyLint.Text;

namespace PolicyLint.Reading.Accounts;

/// <summary>Collects what is said of the exports themselves.</summary>
internal sealed class ExportMessages
{
    private readonly ImmutableArray<Finding>.Builder _findings = ImmutableArray.CreateBuilder<Finding>();
    private readonly ImmutableArray<NotAnalysed>.Builder _notAnalysed = ImmutableArray.CreateBuilder<NotAnalysed>();

    public ImmutableArray<Finding> Findings => _findings.ToImmutable();

    public ImmutableArray<NotAnalysed> NotAnalysed => _notAnalysed.ToImmutable();

    /// <summary>Something is missing or could not be read: the run must not look clean.</summary>
    public void Unread(Place place, string what, string advice)
    {
        Say(place, what, advice, Severity.Error);
        _notAnalysed.Add(new NotAnalysed(place.Source.Name, what, place.Source.Lines.LineAt(place.SourceSpan.Start)));
    }

    /// <summary>Something was left out that no rule asks for.</summary>
    public void Note(Place place, string what, string advice) => Say(place, what, advice, Severity.Info);

    public static string Count(int count, string singular) =>
        count.ToString(CultureInfo.InvariantCulture) + " " + (count == 1 ? singular : singular + "s");

    private void Say(Place place, string what, string advice, Severity severity) =>
        _findings.Add(new Finding { Rule = ReadingRules.NotAnalysed, Place = place, Severity = severity, Arguments = [what, advice] });
}
