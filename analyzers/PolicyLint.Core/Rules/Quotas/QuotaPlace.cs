using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules.Quotas;

/// <summary>Where a finding on a whole policy stands: its Statement's name, not thousands of underlined lines.</summary>
internal static class QuotaPlace
{
    public static Place Of(PolicyDocument document) =>
        document.Written.Find(ElementNames.Statement)?.NamePlace
        ?? new Place(document.Place.Text, new TextSpan(document.Place.Span.Start, Math.Min(1, document.Place.Span.Length)));
}
