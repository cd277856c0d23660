using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Linting;

/// <summary>Settings with <c>«</c> and <c>»</c> around the place where a finding is expected.</summary>
internal static class MarkedSettings
{
    public static SettingsReadResult Read(string text, string name = Settings.FileName) => SettingsReader.Read(new SourceText(name, text));

    /// <summary>What is understood of settings in which nothing is wrong.</summary>
    public static Settings Clean(string text, string name = Settings.FileName)
    {
        var result = Read(text, name);
        Assert.That(result.Findings.Select(finding => finding.Message), Is.Empty);
        return result.Settings;
    }

    /// <summary>The only finding, which must be an error exactly at the marked place.</summary>
    public static Finding Single(string marked)
    {
        var start = marked.IndexOf('«', StringComparison.Ordinal);
        var end = marked.IndexOf('»', StringComparison.Ordinal) - 1;
        var result = Read(marked.Replace("«", string.Empty, StringComparison.Ordinal).Replace("»", string.Empty, StringComparison.Ordinal));

        Assert.That(result.Findings.Select(finding => finding.Message), Has.Exactly(1).Items);
        var finding = result.Findings[0];
        Assert.Multiple(() =>
        {
            Assert.That(finding.Rule.Id, Is.EqualTo("PL9501"));
            Assert.That(finding.Severity, Is.EqualTo(Severity.Error));
            Assert.That(finding.Place.SourceSpan, Is.EqualTo(TextSpan.FromBounds(start, end)));
        });
        return finding;
    }
}
