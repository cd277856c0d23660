using System.Collections.Immutable;
using System.Text;
using PolicyLint.Cli.Files;
using PolicyLint.Cli.Output;
using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Linting.Standards;
using PolicyLint.Reading;
using PolicyLint.Reading.Accounts;
using PolicyLint.Text;

namespace PolicyLint.Cli.Commands;

/// <summary>One run of <c>account</c>: reads all exports together, as one says of what another means, and judges the accounts.</summary>
internal sealed class AccountRun(CheckOptions options, SecurityStandard? standard, TextReader input, TextWriter output, TextWriter error)
{
    private const string Hint = "'policylint account --how' prints a script that collects the exports";

    private readonly FileReader _reader = FileReader.Exports;
    private readonly List<NotAnalysed> _unread = [];
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    public int Run()
    {
        var found = FileFinder.FindExports(options.Paths);
        var finder = new SettingsFinder();
        var settings = finder.Find(FolderOf(found));
        if (finder.Findings.Count > 0 || finder.Problems.Count > 0)
        {
            return SettingsComplaints.Write(finder, error);
        }

        var sources = Read(found);
        var report = Judge(sources, found, settings);
        var isWritten = new ReportWriter(options, output, error).Write(report);
        Complain(report);
        return ExitCodes.Worst(
            isWritten ? ExitCodes.Clean : ExitCodes.Usage,
            found.Missing.Count > 0 || report.Accounts.Count == 0 ? ExitCodes.NothingFound : ExitCodes.Clean,
            report.NotAnalysed.Count > 0 ? ExitCodes.NotAnalysed : ExitCodes.Clean,
            Fails(report) ? ExitCodes.Findings : ExitCodes.Clean);
    }

    /// <summary>The exports are one whole, so one settings file holds: that of the folder of the first.</summary>
    private static string FolderOf(FoundFiles found) =>
        found.Files.Count == 0 ? Directory.GetCurrentDirectory() : Path.GetDirectoryName(Path.GetFullPath(found.Files[0].Path))!;

    private ImmutableArray<SourceText> Read(FoundFiles found)
    {
        var sources = ImmutableArray.CreateBuilder<SourceText>();
        foreach (var file in found.Files.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            var (source, problem) = _reader.Read(file);
            Take(source, problem, file, sources);
        }

        if (found.ReadsInput)
        {
            var (bytes, problem) = ReferenceEquals(input, Console.In) ? StandardInput.Read(FileReader.MaximumOfExport) : (Encoding.UTF8.GetBytes(input.ReadToEnd()), null);
            Take(bytes is null ? null : SourceText.FromBytes("-", bytes), problem, new FoundFile("-", "-", IsNamed: true), sources);
        }

        return sources.ToImmutable();
    }

    private void Take(SourceText? source, string? problem, FoundFile file, ImmutableArray<SourceText>.Builder sources)
    {
        if (source is null)
        {
            _unread.Add(new NotAnalysed(file.Name, problem!));
        }
        else if (ExportText.MayHoldExport(source))
        {
            sources.Add(source);
            _ = file.IsNamed && _named.Add(file.Name);
        }
        else if (file.IsNamed)
        {
            _unread.Add(NoExport(file.Name));
        }
    }

    private static NotAnalysed NoExport(string name) => new(name, "this is no export of an account that is known; " + Hint);

    private CheckReport Judge(ImmutableArray<SourceText> sources, FoundFiles found, FoundSettings settings)
    {
        var lintOptions = new LintOptions
        {
            Rules = options.ToRuleSettings(settings.Settings),
            Today = options.Today,
            AccountDay = options.AccountDay,
        };
        var result = Linter.Lint(new SourceSet(sources), lintOptions);
        var suppressions = new Suppressions(settings.Settings, SettingsFinder.PathOf);
        var kept = result with
        {
            Findings = result.Findings.RemoveAll(suppressions.IsSuppressed),
            NotAnalysed = [.. _unread, .. _named.Except(result.ExportTexts.Select(text => text.Name)).Select(NoExport), .. result.NotAnalysed],
        };
        var file = new FileResult("-", kept) { Texts = result.ExportTexts.Length };
        var report = CheckReport.Of([file], suppressions.Count, [], found, lintOptions.Rules) with { AccountDay = options.AccountDay, Today = options.Today, Redaction = options.Redaction };
        return result.Accounts is not { } accounts ? report : report with
        {
            Practices = new(() => StandardCheck.Run(accounts, SecurityStandard.Practices, lintOptions)),
            Standards = standard is null ? [] : StandardCheck.Run(accounts, standard, lintOptions),
        };
    }

    /// <summary>With a standard the controls decide, else the findings.</summary>
    private bool Fails(CheckReport report)
    {
        if (options.FailOn == Severity.None)
        {
            return false;
        }

        return standard is null
            ? report.Findings.Any(entry => entry.Finding.Severity >= options.FailOn)
            : report.Standards.Any(result => result.Count(ControlStatus.Failed) > 0);
    }

    private void Complain(CheckReport report)
    {
        foreach (var missing in report.Missing)
        {
            error.Write($"policylint: no file matches {ShownText.Escape(missing)}\n");
        }

        if (!options.Reports.Any(target => target.Format is OutputFormat.Text or OutputFormat.Json or OutputFormat.Html or OutputFormat.Markdown))
        {
            SayDays(report);
        }

        if (report.Accounts.Count == 0 && report.Missing.Count == 0)
        {
            error.Write($"policylint: no export of an account was found; {Hint}\n");
        }
    }

    /// <summary>What the other formats have no place for.</summary>
    private void SayDays(CheckReport report)
    {
        foreach (var account in report.Accounts.SelectMany(inventory => inventory.Accounts))
        {
            if (options.AccountDay is null && account.Day is { IsGuess: true } day)
            {
                error.Write($"policylint: {account.Name}: ages are counted to {day.Day:yyyy-MM-dd}, {day.Source}\n");
            }
        }
    }
}
