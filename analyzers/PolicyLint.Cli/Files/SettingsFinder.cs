using PolicyLint.Diagnostics;
using PolicyLint.Linting;

namespace PolicyLint.Cli.Files;

/// <summary>
/// Finds the settings that hold for a folder: <c>policylint.json</c> in it and in the folders around it, up to the first with
/// <c>"root": true</c>, at most <see cref="Settings.MostFiles"/>. Each settings file is read once a run.
/// </summary>
internal sealed class SettingsFinder
{
    private readonly Dictionary<string, FoundSettings> _byFolder = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Settings?> _read = new(StringComparer.Ordinal);
    private readonly string _current = Directory.GetCurrentDirectory();

    /// <summary>How a file or folder is spelt where settings are asked about it: in full, as settings may stand above the current folder.</summary>
    public static string PathOf(string name) => Path.GetFullPath(name).Replace('\\', '/');

    /// <summary>What is wrong with the settings files that were found so far.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>Why settings files that were found so far could not be read.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>The settings that hold for the files of a folder; the same object for folders that share them.</summary>
    public FoundSettings Find(string folder)
    {
        if (_byFolder.TryGetValue(folder, out var known))
        {
            return known;
        }

        var around = Path.GetDirectoryName(folder);
        var found = ReadOnce(folder) is not null ? new FoundSettings(Settings.Merge(FromInside(folder)))
            : around is null ? FoundSettings.None
            : Find(around);
        _byFolder.Add(folder, found);
        return found;
    }

    private IEnumerable<Settings> FromInside(string folder)
    {
        for (var around = folder; around is not null; around = Path.GetDirectoryName(around))
        {
            if (ReadOnce(around) is { } settings)
            {
                yield return settings;
            }
        }
    }

    private Settings? ReadOnce(string folder)
    {
        if (!_read.TryGetValue(folder, out var known))
        {
            known = Read(folder);
            _read.Add(folder, known);
        }

        return known;
    }

    private Settings? Read(string folder)
    {
        var path = Path.Combine(folder, Settings.FileName);
        if (!File.Exists(path))
        {
            return null;
        }

        var name = Path.GetRelativePath(_current, path).Replace('\\', '/');
        var (source, problem) = FileReader.Disk.Read(new FoundFile(path, name, IsNamed: false));
        if (problem is not null)
        {
            Problems.Add($"{name}: {problem}");
            return null;
        }

        var read = SettingsReader.Read(source!, PathOf(folder));
        Findings.AddRange(read.Findings);
        return read.Settings;
    }
}
