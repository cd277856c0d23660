using PolicyLint.Diagnostics;
using PolicyLint.Linting;

namespace PolicyLint.Cli.Files;

/// <summary>Finds <c>policylint.json</c> in the current folder and above it, up to the first with <c>"root": true</c>.</summary>
internal static class SettingsFinder
{
    public static FoundSettings Find()
    {
        var settings = Settings.Default;
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

            var read = SettingsReader.Read(source!, PathOf(folder));
            findings.AddRange(read.Findings);
            settings = Settings.Merge(read.Settings, settings);
        }

        return new FoundSettings(settings, findings, problems);
    }

    /// <summary>How a file or folder is spelt where settings are asked about it: in full, as settings may stand above the current folder.</summary>
    public static string PathOf(string name) => Path.GetFullPath(name).Replace('\\', '/');
}
