using PolicyLint.Diagnostics;
using PolicyLint.Text;

namespace PolicyLint.Linting;

/// <summary>
/// An entry of <c>ignore</c>: findings of a rule that someone has looked at and accepts, with the reason. One object for each entry
/// of a file: two entries with the same content are two.
/// </summary>
public sealed class IgnoreSetting
{
    private readonly PathGlob? _glob;

    internal IgnoreSetting(string rule, string? path, PathGlob? glob, string reason, string basePath, Place place)
    {
        Rule = rule;
        Path = path;
        Reason = reason;
        BasePath = basePath;
        Place = place;
        _glob = glob;
    }

    /// <summary>The rule's id.</summary>
    public string Rule { get; }

    /// <summary>Which files, in the syntax of <c>.gitignore</c>; null for all below <see cref="BasePath"/>.</summary>
    public string? Path { get; }

    public string Reason { get; }

    /// <summary>The folder of the settings file, which the path is relative to.</summary>
    public string BasePath { get; }

    /// <summary>Where the entry stands: the place of a finding on it.</summary>
    public Place Place { get; }

    /// <summary>Whether a file is one that this entry is about.</summary>
    /// <param name="path">The file, spelt as <see cref="BasePath"/> is.</param>
    public bool IsAbout(string path) => SettingsPath.Matches(_glob, BasePath, path);

    /// <summary>Whether a finding of a file, or one that it stands for, is of this rule.</summary>
    internal bool Names(Finding finding)
    {
        if (finding.Rule.Id == Rule)
        {
            return true;
        }

        foreach (var covered in finding.Superseded)
        {
            if (covered.Rule.Id == Rule)
            {
                return true;
            }
        }

        return false;
    }
}
