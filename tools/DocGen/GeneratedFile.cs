using PolicyLint.Linting;

namespace PolicyLint.DocGen;

/// <summary>A file of the repository that is written from the rules and the settings, never by hand.</summary>
/// <param name="Name">The path from the top of the repository.</param>
/// <param name="Text">What must stand in it.</param>
public sealed record GeneratedFile(string Name, Func<string> Text)
{
    public static IReadOnlyList<GeneratedFile> All { get; } =
    [
        new("rules.md", RulesPage.Write),
        new("docs/policylint.schema.json", SettingsSchema.ToJson),
    ];

    /// <inheritdoc/>
    public override string ToString() => Name;
}
