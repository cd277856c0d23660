using System.Globalization;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.CdkOut;

/// <summary>Where in the templates a finding is, in a few words at the end of its message: a console shows no related places.</summary>
internal static class TemplatePlace
{
    private const int MostOfName = 64;
    private const string Ellipsis = "…";

    public static string Of(TemplateFinding found)
    {
        var place = Of(found.First.Place);
        return found.Stacks > 1 ? string.Format(CultureInfo.InvariantCulture, " (in {0} stacks, {1})", found.Stacks, place)
            : found.Findings.Count > 1 ? string.Format(CultureInfo.InvariantCulture, " ({0} times, {1})", found.Findings.Count, place)
            : " (" + place + ")";
    }

    private static string Of(Place place)
    {
        var name = place.Source.Name.Substring(place.Source.Name.LastIndexOf('/') + 1);
        if (name.Length > MostOfName)
        {
            name = Ellipsis + name.Substring(name.Length - MostOfName);
        }

        var position = place.Source.Lines.PositionAt(place.SourceSpan.Start);
        return string.Format(CultureInfo.InvariantCulture, "{0}:{1}:{2}", name, position.Line, position.Column);
    }
}
