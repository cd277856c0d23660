using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PolicyLint.Diagnostics;
using PolicyLint.Linting;

namespace PolicyLint.Analyzers;

/// <summary>What a project's build says of the linter, read once a compilation.</summary>
internal sealed class BuildOptions
{
    private const string Prefix = "build_property.";
    private const string EnabledProperty = Prefix + "PolicyLintEnabled";
    private const string ProfileProperty = Prefix + "PolicyLintProfile";
    private const string UnreadProperty = Prefix + "PolicyLintUnread";
    private const string ReportProperty = Prefix + "PolicyLintReport";
    private const string TodayProperty = Prefix + "PolicyLintToday";
    private const string CdkOutProperty = Prefix + "PolicyLintCdkOut";
    private const string CdkOutStateProperty = Prefix + "PolicyLintCdkOutState";
    private const string ProjectFolderProperty = Prefix + "ProjectDir";

    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellation;
    private readonly string _projectFolder;
    private ImmutableDictionary<string, Severity>? _severities;

    private BuildOptions(Compilation compilation, string projectFolder, CancellationToken cancellation)
    {
        _compilation = compilation;
        _projectFolder = projectFolder;
        _cancellation = cancellation;
    }

    public bool IsEnabled { get; private init; }

    /// <summary>Whether the build asks what of its C# code could not be read.</summary>
    public bool ReportsUnread { get; private init; }

    /// <summary>Whether the build asks for one line on what was looked at.</summary>
    public bool ReportsCounts { get; private init; }

    /// <summary>The profile that the build names; null if that is left to the settings files.</summary>
    public Profile? Profile { get; private init; }

    /// <summary>The day to judge by. There is no clock in a compiler, so without the property what ages is not judged.</summary>
    public DateTime? Today { get; private init; }

    /// <summary>Whether the build hands over the templates of the app. In an editor it does not.</summary>
    public bool HasCdkOut { get; private init; }

    /// <summary>Whether the code was changed after the templates were made.</summary>
    public bool CdkOutIsOld { get; private init; }

    /// <summary>The folder of the templates as the project calls it.</summary>
    public string CdkOut { get; private init; } = string.Empty;

    /// <summary>The folder of the project as the compiler spells it, with <c>/</c>; empty if it is not known.</summary>
    public string ProjectFolder => Normal(_projectFolder).TrimEnd('/');

    public static BuildOptions Of(Compilation compilation, AnalyzerConfigOptionsProvider provider, CancellationToken cancellation)
    {
        var options = provider.GlobalOptions;
        return new BuildOptions(compilation, ValueOf(options, ProjectFolderProperty), cancellation)
        {
            IsEnabled = !Is(options, EnabledProperty, "false"),
            ReportsUnread = Is(options, UnreadProperty, "true"),
            ReportsCounts = Is(options, ReportProperty, "true"),
            Profile = Is(options, ProfileProperty, "strict") ? Diagnostics.Profile.Strict : Is(options, ProfileProperty, "default") ? Diagnostics.Profile.Default : null,
            HasCdkOut = ValueOf(options, CdkOutStateProperty).Length > 0,
            CdkOutIsOld = Is(options, CdkOutStateProperty, "old"),
            CdkOut = ValueOf(options, CdkOutProperty),
            Today = DateTime.TryParseExact(ValueOf(options, TodayProperty), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        };
    }

    /// <summary>What rules need of settings files, with what the build and its .globalconfig say over it.</summary>
    public RuleSettings RulesOf(Settings settings)
    {
        var rules = settings.ToRuleSettings();
        return rules with
        {
            Profile = Profile ?? rules.Profile,
            Severities = rules.Severities.SetItems(_severities ??= Configured(SeverityOfBuild)),
        };
    }

    /// <summary>
    /// What an .editorconfig says of rules for one file of C#, where that is not what the compiler would do anyway: a rule that is off
    /// supersedes nothing, and one of the strict profile is judged once somebody gives it a severity.
    /// </summary>
    public ImmutableDictionary<string, Severity> SeveritiesFor(SyntaxTree tree)
    {
        var files = _compilation.Options.SyntaxTreeOptionsProvider;
        return files is null
            ? ImmutableDictionary<string, Severity>.Empty
            : Configured(id => files.TryGetDiagnosticValue(tree, id, _cancellation, out var severity) ? severity : null);
    }

    /// <summary>
    /// The path without the folders that the project lies in: a folder's name may say what kind of policy is in it, but not the name
    /// of a folder that the project was cloned into.
    /// </summary>
    public string NameOf(string path)
    {
        var start = 0;
        for (var index = 0; index < path.Length && index < _projectFolder.Length && path[index] == _projectFolder[index]; index++)
        {
            if (path[index] is '/' or '\\')
            {
                start = index + 1;
            }
        }

        return Normal(path.Substring(start));
    }

    /// <summary>A path as settings files are asked about it.</summary>
    public static string Normal(string path) => path.Replace('\\', '/');

    private static ImmutableDictionary<string, Severity> Configured(Func<string, ReportDiagnostic?> severityOf)
    {
        var severities = RuleSettings.Default.Severities;
        foreach (var rule in RuleCatalogue.All)
        {
            switch (severityOf(rule.Id))
            {
                case ReportDiagnostic.Suppress:
                    severities = severities.Add(rule.Id, Severity.None);
                    break;
                case ReportDiagnostic.Error or ReportDiagnostic.Warn or ReportDiagnostic.Info or ReportDiagnostic.Hidden when rule.Profile == Diagnostics.Profile.Strict:
                    severities = severities.Add(rule.Id, rule.Severity);
                    break;
            }
        }

        return severities;
    }

    /// <summary>NoWarn, WarningsAsErrors and .globalconfig. The compiler applies them; what is off or on in here must follow.</summary>
    private ReportDiagnostic? SeverityOfBuild(string id)
    {
        var options = _compilation.Options;
        if (options.SpecificDiagnosticOptions.TryGetValue(id, out var report))
        {
            return report;
        }

        return options.SyntaxTreeOptionsProvider?.TryGetGlobalDiagnosticValue(id, _cancellation, out var severity) == true ? severity : null;
    }

    private static bool Is(AnalyzerConfigOptions options, string key, string value) => ValueOf(options, key).Equals(value, StringComparison.OrdinalIgnoreCase);

    private static string ValueOf(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out var value) ? value : string.Empty;
}
