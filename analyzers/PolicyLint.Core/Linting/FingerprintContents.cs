using System.Globalization;
using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Linting;

/// <summary>What the findings of a run are about, each statement or element made into a text once a rule.</summary>
internal sealed class FingerprintContents : IDisposable
{
    private readonly TextBuffer _text = new();
    private readonly TextBuffer _form = new();
    private object? _formed;
    private Dictionary<(string Rule, object About), FingerprintCount>? _byElement;
    private Dictionary<string, FingerprintCount>? _byFirst;
    private Dictionary<PolicyDocument, StatementPlaces>? _places;

    /// <summary>The fingerprint of the first finding with this content.</summary>
    public string FirstOf(Finding finding) => finding.Document is { } document
        ? FirstOf(finding, document, About(finding, document))
        : FirstOfArguments(finding);

    /// <summary>The findings with the same content, so far.</summary>
    public FingerprintCount CountOf(Finding finding)
    {
        if (finding.Document is not { } document)
        {
            return CountOf(FirstOfArguments(finding));
        }

        var about = About(finding, document);
        _byElement ??= [];
        if (!_byElement.TryGetValue((finding.Rule.Id, about), out var count))
        {
            count = CountOf(FirstOf(finding, document, about));
            _byElement.Add((finding.Rule.Id, about), count);
        }

        return count;
    }

    /// <summary>The fingerprint of a further finding, named by the first.</summary>
    public string Further(FingerprintCount count) =>
        Hashed(_text.Clear().Append(count.First).Append('\n').Append(count.Seen.ToString(CultureInfo.InvariantCulture)));

    public void Dispose()
    {
        _text.Dispose();
        _form.Dispose();
    }

    private FingerprintCount CountOf(string first)
    {
        _byFirst ??= new(StringComparer.Ordinal);
        if (!_byFirst.TryGetValue(first, out var count))
        {
            count = new FingerprintCount(first);
            _byFirst.Add(first, count);
        }

        return count;
    }

    private string FirstOf(Finding finding, PolicyDocument document, object about)
    {
        _text.Clear().Append(finding.Rule.Id).Append('\n').Append(document.Kind.Presumed.Name()).Append('\n');
        return Hashed(_text.Append(FormOf(about)).Append("\n0"));
    }

    /// <summary>Findings on one statement follow each other, so its form is made once for all of them.</summary>
    private TextBuffer FormOf(object about)
    {
        if (!ReferenceEquals(_formed, about))
        {
            NormalForm.Append(_form.Clear(), about);
            _formed = about;
        }

        return _form;
    }

    /// <summary>A text, an identity, a setting: there is no content but what the message names.</summary>
    private string FirstOfArguments(Finding finding) =>
        Hashed(_text.Clear().Append(finding.Rule.Id).Append('\n').Append(string.Join("\n", finding.Arguments)).Append("\n0"));

    private static string Hashed(TextBuffer text) => Fingerprint.Prefix + TextHash.Of(text);

    /// <summary>The statement, or the element of the document, that a finding stands in; else the whole document.</summary>
    private object About(Finding finding, PolicyDocument document)
    {
        if (finding.Statement is { } known)
        {
            return known.Written;
        }

        _places ??= [];
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
