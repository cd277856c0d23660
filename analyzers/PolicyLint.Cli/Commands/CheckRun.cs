using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using PolicyLint.Cli.Files;
using PolicyLint.Cli.Output;
using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Reading;
using PolicyLint.Reading.Templates;
using PolicyLint.Text;

namespace PolicyLint.Cli.Commands;

/// <summary>One run of <c>check</c>: find files, lint them in parallel, write one report in a total order.</summary>
internal sealed class CheckRun(CheckOptions options, TextReader input, TextWriter output, TextWriter error)
{
    private readonly FileReader _reader = FileReader.Disk;
    private readonly SettingsFinder _settings = new();
    private readonly Dictionary<string, FoundSettings> _settingsOf = new(StringComparer.Ordinal);
    private readonly Dictionary<FoundSettings, RuleSettings> _rulesOf = [];
    private FoundSettings _ofCurrent = FoundSettings.None;
    private ImmutableDictionary<string, string> _parameters = options.Parameters;
    private List<FixedFile> _fixed = [];
    private List<string> _unknownParameters = [];

    public int Run()
    {
        if (ReadParameters() is { } problem)
        {
            error.Write($"policylint: {ShownText.Escape(problem)}\n");
            return ExitCodes.Usage;
        }

        var files = FileFinder.Find([.. options.Paths.Select(AppFiles.FolderOfManifest)]);
        FindSettings(files);
        if (_settings.Findings.Count > 0 || _settings.Problems.Count > 0)
        {
            return SettingsComplaints.Write(_settings, error);
        }

        foreach (var note in files.Notes)
        {
            error.Write($"policylint: {ShownText.Escape(note)}\n");
        }

        var report = Lint(files);
        var isWritten = new FixReport(options.ShowsDiff, output, error).Write(_fixed) & new ReportWriter(options, output, error).Write(report);
        Complain(report);
        return ExitCodes.Worst(
            isWritten && _unknownParameters.Count == 0 ? ExitCodes.Clean : ExitCodes.Usage,
            options.ShowsDiff && _fixed.Exists(file => file.After is not null) ? ExitCodes.Findings : ExitCodes.Clean,
            files.Missing.Count > 0 || (options.RequirePolicies && report.Policies == 0) ? ExitCodes.NothingFound : ExitCodes.Clean,
            report.NotAnalysed.Count > 0 ? ExitCodes.NotAnalysed : ExitCodes.Clean,
            Fails(report) ? ExitCodes.Findings : ExitCodes.Clean);
    }

    /// <summary>Reads the parameter files; a parameter of the command line wins. Gives what is wrong with them, or null.</summary>
    private string? ReadParameters()
    {
        var given = ImmutableDictionary<string, string>.Empty;
        foreach (var path in options.ParameterFiles)
        {
            var (source, problem) = _reader.Read(new FoundFile(path, path, IsNamed: true));
            if (source is null)
            {
                return $"{path}: {problem}";
            }

            if (ParameterFile.Read(source) is not { } values)
            {
                return $"{path}: no parameter file; it is a list of ParameterKey and ParameterValue, or names with their values";
            }

            given = given.SetItems(values);
        }

        _parameters = given.SetItems(options.Parameters);
        return null;
    }

    /// <summary>A file's settings are those of its folder, wherever the tool is run from; what has no folder takes the current one's.</summary>
    private void FindSettings(FoundFiles files)
    {
        _ofCurrent = _settings.Find(Directory.GetCurrentDirectory());
        _rulesOf[_ofCurrent] = options.ToRuleSettings(_ofCurrent.Settings);
        foreach (var file in files.Files)
        {
            var found = _settings.Find(Path.GetDirectoryName(Path.GetFullPath(file.Path))!);
            _settingsOf[file.Name] = found;
            if (!_rulesOf.ContainsKey(found))
            {
                _rulesOf[found] = options.ToRuleSettings(found.Settings);
            }
        }
    }

    private FoundSettings SettingsOf(string name) => _settingsOf.GetValueOrDefault(name, _ofCurrent);

    private bool Fails(CheckReport report) =>
        options.FailOn != Severity.None && report.Findings.Any(entry => entry.Finding.Severity >= options.FailOn);

    private CheckReport Lint(FoundFiles files)
    {
        var results = new ConcurrentDictionary<string, FileResult>(StringComparer.Ordinal);
        Parallel.ForEach(AppFiles.Group(files.Files, _settingsOf), group => results[group[0].Name] = Lint(group));
        if (files.ReadsInput)
        {
            results["-"] = LintInput();
        }

        var ordered = results.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value).ToList();
        _unknownParameters = [.. options.Parameters.Keys.Except(ordered.SelectMany(file => file.Result.TakenParameters)).Order(StringComparer.Ordinal)];
        _fixed = [.. ordered.SelectMany(file => file.Fixed).OrderBy(file => file.Name, StringComparer.Ordinal)];
        var ofCurrent = new Suppressions(_ofCurrent.Settings, SettingsFinder.PathOf);
        var suppressions = _rulesOf.Keys.ToDictionary(found => found, found => found == _ofCurrent ? ofCurrent : ofCurrent.For(found.Settings));
        var kept = ordered.Select(file => WithoutSuppressed(file, suppressions[SettingsOf(file.Name)])).ToList();
        return CheckReport.Of(kept, ofCurrent.Count + kept.Sum(file => file.Result.Suppressed), Unused(ofCurrent), files, _rulesOf[_ofCurrent]) with { AccountDay = options.AccountDay, Today = options.Today, Redaction = options.Redaction };
    }

    private static FileResult WithoutSuppressed(FileResult file, Suppressions suppressions) =>
        file with { Result = file.Result with { Findings = file.Result.Findings.RemoveAll(suppressions.IsSuppressed) } };

    private IEnumerable<Finding> Unused(Suppressions suppressions) =>
        LooksAtEverything() && _rulesOf[_ofCurrent].SeverityOf(SettingsRules.UnusedIgnore) != Severity.None ? suppressions.Unused(IsLookedFor) : [];

    /// <summary>Whether this run looks at all files below the current folder.</summary>
    private bool LooksAtEverything() => options.Paths.IsEmpty || options.Paths.Contains(".");

    /// <summary>
    /// Whether an ignore that matches nothing here matches nothing anywhere: its files are in or below the current folder, so all were
    /// seen, and its rule has run on them.
    /// </summary>
    private bool IsLookedFor(IgnoreSetting ignore)
    {
        var current = SettingsFinder.PathOf(".");
        var isInside = ignore.BasePath == current || ignore.BasePath.StartsWith(current.TrimEnd('/') + "/", StringComparison.Ordinal);
        return isInside && RulesOf(ignore).SeverityOf(RuleCatalogue.Find(ignore.Rule)!) != Severity.None;
    }

    private RuleSettings RulesOf(IgnoreSetting ignore) =>
        _rulesOf.FirstOrDefault(entry => entry.Key.Settings.Ignores.Contains(ignore), new(_ofCurrent, _rulesOf[_ofCurrent])).Value;

    private FileResult Lint(ImmutableArray<FoundFile> group)
    {
        var files = new List<FoundFile>();
        var sources = ImmutableArray.CreateBuilder<SourceText>();
        var unread = new List<NotAnalysed>();
        foreach (var file in group)
        {
            var (source, problem) = _reader.Read(file);
            if (source is null)
            {
                unread.Add(new NotAnalysed(file.Name, problem!));
            }
            else
            {
                files.Add(file);
                sources.Add(source);
            }
        }

        var result = sources.Count == 0 ? FileResult.Empty(group[0].Name) : Guarded(group[0].Name, () => LintAndFix(files, sources.ToImmutable(), group[0]));
        return result with { Texts = group.Length, Result = result.Result with { NotAnalysed = [.. unread, .. result.Result.NotAnalysed] } };
    }

    private FileResult LintAndFix(List<FoundFile> files, ImmutableArray<SourceText> sources, FoundFile first)
    {
        if (options.Fix == FixMode.None)
        {
            return new FileResult(first.Name, Lint(sources, first));
        }

        // What is set aside is not counted here: the texts are linted many times, and the report counts.
        var ignores = new Suppressions(SettingsOf(first.Name).Settings, SettingsFinder.PathOf);
        var fixedFiles = new FileFixer(options.Fix, !options.ShowsDiff, texts => Lint(texts, first), ignores.IsSuppressed).Fix(files, sources);
        var written = sources.Select(source => fixedFiles.FirstOrDefault(file => ReferenceEquals(file.Before, source) && file.Problem is null)?.After ?? source);
        var result = Lint(options.ShowsDiff ? sources : [.. written], first);
        return new FileResult(first.Name, result) { Fixed = fixedFiles };
    }

    private FileResult LintInput()
    {
        var (bytes, problem) = ReferenceEquals(input, Console.In) ? StandardInput.Read() : (Encoding.UTF8.GetBytes(input.ReadToEnd()), null);
        return problem is not null
            ? FileResult.NotAnalysed("-", problem)
            : Guarded("-", () => new FileResult("-", Lint([SourceText.FromBytes("-", bytes!)], new FoundFile("-", "-", IsNamed: true))));
    }

    /// <summary>One bad file never costs the others their results, so a bug in here is a file that was not analysed.</summary>
    private static FileResult Guarded(string name, Func<FileResult> lint)
    {
        try
        {
            return lint();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return FileResult.NotAnalysed(name, $"the linter failed: {exception.GetType().Name}: {exception.Message}; please report it");
        }
    }

    private LintResult Lint(ImmutableArray<SourceText> sources, FoundFile first)
    {
        var settings = SettingsOf(first.Name);
        var lintOptions = new LintOptions
        {
            Rules = _rulesOf[settings],
            Kind = options.Kind ?? settings.Settings.KindOf(SettingsFinder.PathOf(first.Name)),
            ExpectsPolicy = first.IsNamed,
            Today = options.Today,
            AccountDay = options.AccountDay,
            Parameters = _parameters,
        };
        return Linter.Lint(new SourceSet(sources), lintOptions);
    }

    private void Complain(CheckReport report)
    {
        foreach (var missing in report.Missing)
        {
            error.Write($"policylint: no file matches {ShownText.Escape(missing)}\n");
        }

        // A misspelt one leaves what it decides unknown, and so without findings. A file of parameters may be for other templates too.
        foreach (var unknown in _unknownParameters)
        {
            error.Write($"policylint: no template has the parameter {ShownText.Escape(unknown)} (--parameter)\n");
        }

        if (report.Policies == 0 && report.Missing.Count == 0 && report.Accounts.Count == 0)
        {
            error.Write("policylint: no policy was found\n");
        }
    }
}
