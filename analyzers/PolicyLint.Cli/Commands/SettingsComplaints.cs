using PolicyLint.Cli.Files;
using PolicyLint.Text;

namespace PolicyLint.Cli.Commands;

/// <summary>Says what is wrong with the settings files of a run.</summary>
internal static class SettingsComplaints
{
    /// <summary>Settings that cannot be used as written stop the run: with less of them, the gate would be another one.</summary>
    /// <returns>The exit code.</returns>
    public static int Write(SettingsFinder settings, TextWriter error)
    {
        foreach (var problem in settings.Problems)
        {
            error.Write($"policylint: {ShownText.Escape(problem)}\n");
        }

        foreach (var finding in settings.Findings)
        {
            var position = finding.Place.Source.Lines.PositionAt(finding.Place.SourceSpan.Start);
            var name = ShownText.Escape(finding.Place.Source.Name);
            error.Write($"{name}:{position}: error {finding.Rule.Id}: {ShownText.Escape(finding.Message)}; {ShownText.Escape(finding.Advice)}\n");
        }

        return ExitCodes.Usage;
    }
}
