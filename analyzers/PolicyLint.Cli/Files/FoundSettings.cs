using PolicyLint.Linting;

namespace PolicyLint.Cli.Files;

/// <summary>The settings that hold for some folders, compared by identity.</summary>
internal sealed class FoundSettings(Settings settings)
{
    /// <summary>No settings file.</summary>
    public static readonly FoundSettings None = new(Settings.Default);

    public Settings Settings { get; } = settings;
}
