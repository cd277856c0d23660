using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Linting;

/// <summary>An entry of <c>kinds</c>: what the policies of some files are used as.</summary>
public sealed class KindSetting
{
    private readonly PathGlob _glob;

    internal KindSetting(PathGlob glob, PolicyKind kind, string basePath, Place place)
    {
        _glob = glob;
        Kind = kind;
        BasePath = basePath;
        Place = place;
    }

    public PolicyKind Kind { get; }

    /// <summary>The folder of the settings file, which the glob is relative to.</summary>
    public string BasePath { get; }

    /// <summary>Where the glob stands.</summary>
    public Place Place { get; }

    /// <summary>Whether a file is one that this entry is about.</summary>
    /// <param name="path">The file, spelt as <see cref="BasePath"/> is.</param>
    public bool IsAbout(string path) => SettingsPath.Matches(_glob, BasePath, path);
}
