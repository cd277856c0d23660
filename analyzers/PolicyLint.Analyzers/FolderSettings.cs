using PolicyLint.Diagnostics;
using PolicyLint.Linting;

namespace PolicyLint.Analyzers;

/// <summary>The settings that hold for the files of a folder, and the rules that follow from them and from the build.</summary>
internal sealed class FolderSettings(Settings settings, RuleSettings rules)
{
    public Settings Settings { get; } = settings;

    public RuleSettings Rules { get; } = rules;

    /// <summary>The findings of a file that no ignore sets aside.</summary>
    public IEnumerable<Finding> WithoutIgnored(IEnumerable<Finding> findings, string path)
    {
        if (Settings.Ignores.IsEmpty)
        {
            return findings;
        }

        var suppressions = new Suppressions(Settings, _ => BuildOptions.Normal(path));
        return findings.Where(finding => !suppressions.IsSuppressed(finding));
    }
}
