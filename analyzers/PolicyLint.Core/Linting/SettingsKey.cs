namespace PolicyLint.Linting;

/// <summary>A name that a settings file may hold: the reader, the "did you mean" and the schema follow from it.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Description">What it is for, a sentence.</param>
/// <param name="IsRequired">Whether it must be there.</param>
internal sealed record SettingsKey(string Name, string Description, bool IsRequired = false);
