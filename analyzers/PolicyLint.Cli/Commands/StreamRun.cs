using PolicyLint.Cli.Files;
using PolicyLint.Diagnostics;
using PolicyLint.Linting;

namespace PolicyLint.Cli.Commands;

/// <summary>One run of <c>stream</c>: one thread reads lines, some judge them, this one writes the answers in order.</summary>
internal sealed class StreamRun(CheckOptions options, StreamLimits limits, Stream input, TextWriter output, TextWriter error)
{
    private volatile string? _readProblem;
    private bool _isAllJudged = true;
    private Severity _worst = Severity.None;

    public int Run()
    {
        var finder = new SettingsFinder();
        var settings = finder.Find(Directory.GetCurrentDirectory()).Settings;
        if (finder.Findings.Count > 0 || finder.Problems.Count > 0)
        {
            return SettingsComplaints.Write(finder, error);
        }

        var lintOptions = new LintOptions
        {
            Rules = options.ToRuleSettings(settings),
            Kind = options.Kind,
            ExpectsPolicy = true,
            Today = options.Today,
            AccountDay = options.AccountDay,
            MostSteps = limits.MaximumSteps,
        };
        var judge = new StreamJudge(limits, lintOptions, new Suppressions(settings, SettingsFinder.PathOf).IsSuppressed);
        var work = new OrderedWork<StreamLine, StreamAnswer>(judge.Answer, limits.Threads, limits.WindowLines, limits.WindowBytes);
        new Thread(() => Read(work)) { IsBackground = true, Name = "stream reader" }.Start();
        return Write(work);
    }

    private void Read(OrderedWork<StreamLine, StreamAnswer> work)
    {
        try
        {
            var lines = new StreamLines(input, limits.MaximumLine);
            while (lines.Next() is { } line && work.Add(line, line.Bytes?.Length ?? 0))
            {
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            _readProblem = $"standard input cannot be read (system error 0x{exception.HResult:X8})";
        }
        finally
        {
            work.Complete();
        }
    }

    private int Write(OrderedWork<StreamLine, StreamAnswer> work)
    {
        try
        {
            while (work.TryTake(output.Flush, out var answer))
            {
                output.Write(answer.Text);
                _isAllJudged &= answer.IsJudged;
                _worst = answer.Worst > _worst ? answer.Worst : _worst;
            }

            output.Flush();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            work.Stop();
            return StandardOutput.IsClosed(exception) ? ExitCodes.NotAnalysed : SayNotWritten(exception);
        }

        if (_readProblem is { } problem)
        {
            error.Write($"policylint: {problem}\n");
            return ExitCodes.NotAnalysed;
        }

        return ExitCode();
    }

    /// <summary>Every line was answered; what is in the answers is a failure only for whoever asked.</summary>
    private int ExitCode() => options.FailOn == Severity.None
        ? ExitCodes.Clean
        : ExitCodes.Worst(_isAllJudged ? ExitCodes.Clean : ExitCodes.NotAnalysed, _worst >= options.FailOn ? ExitCodes.Findings : ExitCodes.Clean);

    private int SayNotWritten(Exception exception)
    {
        error.Write($"policylint: standard output cannot be written (system error 0x{exception.HResult:X8})\n");
        return ExitCodes.Usage;
    }
}
