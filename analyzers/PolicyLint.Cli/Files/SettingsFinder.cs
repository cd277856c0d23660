using PolicyLint.Diagnostics;
using PolicyLint.Linting;

namespace PolicyLint.Cli.Files;

/// <summary>Finds <c>policylint.json</c> in the current folder and above it, up to the first with <c>"root": true</c>.</summary>
internal static class SettingsFinder
{
    public static FoundSettings Find()
    {
        var settings = Settings.Empty;
        var findings = new List<Finding>();
        var problems = new List<string>();
        var current = Directory.GetCurrentDirectory();
        for (var folder = current; folder is not null && !settings.IsRoot; folder = Path.GetDirectoryName(folder))
        {
            var path = Path.Combine(folder, Settings.FileName);
            if (!File.Exists(path))
            {
                continue;
            }

            var name = Path.GetRelativePath(current, path).Replace('\\', '/');
            var (source, problem) = FileReader.Read(new FoundFile(path, name, IsNamed: false));
            if (problem is not null)
            {
                problems.Add($"{name}: {problem}");
                continue;
            }

            var prefix = folder == current ? string.Empty : Path.GetRelativePath(folder, current).Replace('\\', '/');
            var read = SettingsReader.Read(source!, prefix);
            findings.AddRange(read.Findings);
            settings = settings.Over(read.Settings);
        }

        return new FoundSettings(settings, findings, problems);
    }
}
