using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PolicyLint.Diagnostics;
using PolicyLint.Linting;

namespace PolicyLint.Analyzers;

/// <summary>What a project's build says of the linter, read once a compilation.</summary>
internal sealed class BuildOptions
{
    private const string EnabledProperty = "build_property.PolicyLintEnabled";
    private const string ProfileProperty = "build_property.PolicyLintProfile";
    private const string UnreadProperty = "build_property.PolicyLintUnread";
    private const string ProjectFolderProperty = "build_property.ProjectDir";

    private readonly string _projectFolder;

    private BuildOptions(bool isEnabled, RuleSettings rules, string projectFolder)
    {
        IsEnabled = isEnabled;
        Rules = rules;
        _projectFolder = projectFolder;
    }

    public bool IsEnabled { get; }

    /// <summary>Whether the build asks what of its C# code could not be read.</summary>
    public bool ReportsUnread { get; private init; }

    public RuleSettings Rules { get; }

    public static BuildOptions Of(Compilation compilation, AnalyzerConfigOptionsProvider provider, CancellationToken cancellation)
    {
        var options = provider.GlobalOptions;
        var isStrict = ValueOf(options, ProfileProperty).Equals("strict", StringComparison.OrdinalIgnoreCase);
        var rules = RuleSettings.Default with
        {
            Profile = isStrict ? Profile.Strict : Profile.Default,
            Severities = SwitchedOff(compilation.Options, cancellation),
        };
        var isEnabled = !ValueOf(options, EnabledProperty).Equals("false", StringComparison.OrdinalIgnoreCase);
        return new BuildOptions(isEnabled, rules, ValueOf(options, ProjectFolderProperty))
        {
            ReportsUnread = ValueOf(options, UnreadProperty).Equals("true", StringComparison.OrdinalIgnoreCase),
        };
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

        return path.Substring(start).Replace('\\', '/');
    }

    /// <summary>
    /// The compiler would drop their diagnostics anyway. Core must know as well, since a rule that is off supersedes nothing: with
    /// NoWarn=PL4001 the PassRole in the same statement is reported.
    /// </summary>
    private static ImmutableDictionary<string, Severity> SwitchedOff(CompilationOptions options, CancellationToken cancellation)
    {
        var severities = RuleSettings.Default.Severities;
        foreach (var rule in RuleCatalogue.All)
        {
            if (IsSwitchedOff(options, rule.Id, cancellation))
            {
                severities = severities.Add(rule.Id, Severity.None);
            }
        }

        return severities;
    }

    private static bool IsSwitchedOff(CompilationOptions options, string id, CancellationToken cancellation)
    {
        if (options.SpecificDiagnosticOptions.TryGetValue(id, out var report))
        {
            return report == ReportDiagnostic.Suppress;
        }

        var files = options.SyntaxTreeOptionsProvider;
        return files is not null
            && files.TryGetGlobalDiagnosticValue(id, cancellation, out var severity)
            && severity == ReportDiagnostic.Suppress;
    }

    private static string ValueOf(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out var value) ? value : string.Empty;
}
