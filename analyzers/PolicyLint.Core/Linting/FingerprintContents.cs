using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Linting;

/// <summary>What the findings of a run are about, each statement or element made into a text once a rule.</summary>
internal sealed class FingerprintContents
{
    private readonly Dictionary<(string Rule, object About), FingerprintCount> _byElement = [];
    private readonly Dictionary<string, FingerprintCount> _byIdentity = new(StringComparer.Ordinal);
    private readonly Dictionary<object, string> _texts = [];
    private readonly Dictionary<PolicyDocument, StatementPlaces> _places = [];

    public FingerprintCount CountOf(Finding finding)
    {
        if (finding.Document is not { } document)
        {
            // A text, an identity, a setting: there is no content but what the message names.
            return CountOf(finding.Rule.Id + "\n" + string.Join("\n", finding.Arguments));
        }

        var about = About(finding, document);
        if (!_byElement.TryGetValue((finding.Rule.Id, about), out var count))
        {
            count = CountOf(finding.Rule.Id + "\n" + document.Kind.Presumed.Name() + "\n" + TextOf(about));
            _byElement.Add((finding.Rule.Id, about), count);
        }

        return count;
    }

    private FingerprintCount CountOf(string identity)
    {
        if (!_byIdentity.TryGetValue(identity, out var count))
        {
            count = new FingerprintCount(identity);
            _byIdentity.Add(identity, count);
        }

        return count;
    }

    private string TextOf(object about)
    {
        if (!_texts.TryGetValue(about, out var text))
        {
            text = about is WrittenMember member ? NormalForm.Of(member) : NormalForm.Of((WrittenNode)about);
            _texts.Add(about, text);
        }

        return text;
    }

    /// <summary>The statement, or the element of the document, that a finding stands in; else the whole document.</summary>
    private object About(Finding finding, PolicyDocument document)
    {
        if (finding.Statement is { } known)
        {
            return known.Written;
        }

        if (!_places.TryGetValue(document, out var places))
        {
            places = new StatementPlaces(document);
            _places.Add(document, places);
        }

        if (places.Find(finding.Place) is { } statement)
        {
            return statement.Written;
        }

        foreach (var member in document.Written.Members)
        {
            if (member.NamePlace.Holds(finding.Place) || member.Value.Place.Holds(finding.Place))
            {
                return member;
            }
        }

        return document.Written;
    }
}
