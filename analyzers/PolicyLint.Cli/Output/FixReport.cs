using PolicyLint.Text;

namespace PolicyLint.Cli.Output;

/// <summary>Says what was repaired, on standard error; or writes the diff of it to standard output.</summary>
internal sealed class FixReport(bool showsDiff, TextWriter output, TextWriter error)
{
    /// <summary>Whether all that was to be written is.</summary>
    public bool Write(IReadOnlyCollection<FixedFile> files)
    {
        var isWritten = true;
        foreach (var file in files)
        {
            isWritten &= file.Before is null || file.Problem is null;
            Write(file);
        }

        output.Flush();
        return isWritten;
    }

    private void Write(FixedFile file)
    {
        var name = ShownText.Escape(file.Name);
        if (file.Problem is { } problem)
        {
            error.Write($"policylint: {name}: not fixed: {problem}\n");
            return;
        }

        if (showsDiff)
        {
            output.Write(UnifiedDiff.Of(file.Before!, file.After!));
            return;
        }

        foreach (var applied in file.Applied)
        {
            error.Write($"policylint: {name}: fixed {applied.Finding.Rule.Id}: {ShownText.Escape(applied.Change.Title)}\n");
        }
    }
}
