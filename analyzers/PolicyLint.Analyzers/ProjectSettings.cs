using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PolicyLint.Linting;
using SourceText = PolicyLint.Text.SourceText;

namespace PolicyLint.Analyzers;

/// <summary>
/// The settings files that the build hands over, read as the tool reads them: those of a file's folder and of the folders around it, up
/// to the first root. One for a compilation; safe for several threads.
/// </summary>
internal sealed class ProjectSettings
{
    private const string Root = "/";

    private readonly BuildOptions _options;
    private readonly ImmutableDictionary<string, SettingsReadResult> _byFolder;
    private readonly ConcurrentDictionary<string, FolderSettings> _known = new(StringComparer.Ordinal);
    private readonly FolderSettings _none;

    private ProjectSettings(BuildOptions options, ImmutableDictionary<string, SettingsReadResult> byFolder)
    {
        _options = options;
        _byFolder = byFolder;
        _none = New(Settings.Default);
    }

    public static ProjectSettings Of(BuildOptions options, ImmutableArray<AdditionalText> files, CancellationToken cancellation)
    {
        var byFolder = ImmutableDictionary.CreateBuilder<string, SettingsReadResult>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (PolicyFiles.IsSettings(file) && file.GetText(cancellation) is { } text && text.Length <= SourceText.MaximumBytes)
            {
                var folder = FolderOf(BuildOptions.Normal(file.Path));
                byFolder[folder] = SettingsReader.Read(new SourceText(options.NameOf(file.Path), text.ToString()), folder.Length == 0 ? Root : folder);
            }
        }

        return new ProjectSettings(options, byFolder.ToImmutable());
    }

    /// <summary>What was read of a settings file; null if it holds for nothing here, as a root lies between it and the project.</summary>
    public SettingsReadResult? Find(AdditionalText file)
    {
        var folder = FolderOf(BuildOptions.Normal(file.Path));
        if (!_byFolder.TryGetValue(folder, out var read))
        {
            return null;
        }

        var isBelow = _options.ProjectFolder.Length == 0 || IsIn(folder, _options.ProjectFolder) || !IsIn(_options.ProjectFolder, folder);
        return isBelow || Settings.Holding(FromInside(_options.ProjectFolder)).Contains(read.Settings) ? read : null;
    }

    /// <summary>What holds for a file; the same object for files that share it.</summary>
    public FolderSettings For(string path)
    {
        if (_byFolder.IsEmpty)
        {
            return _none;
        }

        var folder = FolderOf(BuildOptions.Normal(path));
        var innermost = FoldersUp(folder).FirstOrDefault(_byFolder.ContainsKey);
        return innermost is null ? _none : _known.GetOrAdd(innermost, known => New(Settings.Merge(FromInside(known))));
    }

    private FolderSettings New(Settings settings) => new(settings, _options.RulesOf(settings));

    private IEnumerable<Settings> FromInside(string folder)
    {
        foreach (var around in FoldersUp(folder))
        {
            if (_byFolder.TryGetValue(around, out var read))
            {
                yield return read.Settings;
            }
        }
    }

    private static IEnumerable<string> FoldersUp(string folder)
    {
        yield return folder;
        while (folder.Length > 0)
        {
            folder = FolderOf(folder);
            yield return folder;
        }
    }

    private static bool IsIn(string folder, string outer) =>
        folder == outer || folder.StartsWith(outer.Length == 0 ? "/" : outer + "/", StringComparison.Ordinal);

    private static string FolderOf(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? string.Empty : path.Substring(0, slash);
    }
}
