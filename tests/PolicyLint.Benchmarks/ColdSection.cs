using System.Globalization;
using System.Text;
using PolicyLint.Catalog;
using PolicyLint.Linting;

namespace PolicyLint.Benchmarks;

/// <summary>The part of the page on cold starts and on the size of the catalogue.</summary>
internal static class ColdSection
{
    private const double MostOfJson = 0.1;
    private const long MostBytes = 800_000;

    /// <summary>The text, and whether every target is met.</summary>
    public static (string Text, bool AreMet) Measure()
    {
        var size = CatalogueBytes();
        var lookUp = ColdStart.LookUp();
        var check = ColdStart.Check();
        var text = new StringBuilder();
        text.Append("\nEach of these in processes of its own, 25 pairs in turn, medians:\n\n");
        text.Append("| cold | measured | target | |\n| --- | ---: | ---: | --- |\n");
        Line(text, $"| first look-up of two services in the catalogue ({lookUp.Catalogue:F1} ms), to parsing the same data as JSON with System.Text.Json ({lookUp.Json:F1} ms) | {lookUp.Ratio:F2} | ≤ {MostOfJson:F1} | {Verdict(IsMet(lookUp.Ratio))} |");
        Line(text, $"| `check` with one policy ({check.Check:F0} ms), to a program that does nothing ({check.Empty:F0} ms) | {check.Ratio:F2} | – |  |");
        Line(text, $"| size of the catalogue, {AwsCatalog.Current.Services.Length} services, {AwsCatalog.Current.ActionCount} actions | {size / 1000.0:F0} KB | ≤ {MostBytes / 1000} KB | {Verdict(size <= MostBytes)} |");
        return (text.ToString(), IsMet(lookUp.Ratio) && size <= MostBytes);
    }

    private static bool IsMet(double ratio) => Math.Round(ratio, 2) <= MostOfJson;

    private static string Verdict(bool isMet) => isMet ? "met" : "**not met**";

    private static long CatalogueBytes()
    {
        using var stream = typeof(Linter).Assembly.GetManifestResourceStream("PolicyLint.Catalog.aws-catalog.bin")!;
        return stream.Length;
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
