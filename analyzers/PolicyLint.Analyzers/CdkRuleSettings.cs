using PolicyLint.Diagnostics;

namespace PolicyLint.Analyzers;

/// <summary>What holds for a file of C# code.</summary>
/// <param name="Folder">The settings files.</param>
/// <param name="OfSinks">The rules for policies of which the use is known.</param>
/// <param name="OfAnyKind">The rules for those of which it is not.</param>
internal sealed record CdkRuleSettings(FolderSettings Folder, RuleSettings OfSinks, RuleSettings OfAnyKind)
{
    /// <summary>The rules for policies that are written out as JSON.</summary>
    public required RuleSettings OfTexts { get; init; }

    /// <summary>Whether it is said what could not be read.</summary>
    public bool ReportsUnread { get; init; }
}
