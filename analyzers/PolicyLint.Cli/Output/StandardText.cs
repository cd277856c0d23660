using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Linting.Standards;
using PolicyLint.Text;

namespace PolicyLint.Cli.Output;

/// <summary>How accounts do by a standard, control by control.</summary>
internal sealed class StandardText(TextWriter writer, TextStyle style)
{
    private const int MostFindings = 20;
    private const int NumberWidth = 9;

    public void Write(ImmutableArray<StandardResult> results)
    {
        foreach (var result in results)
        {
            writer.Write(style.Strong(ShownText.Escape($"{result.Standard.Title}, {result.Account.Name}")) + "\n\n");
            foreach (var control in result.Controls)
            {
                Write(control);
            }

            var passed = result.Count(ControlStatus.Passed);
            var failed = result.Count(ControlStatus.Failed);
            writer.Write($"\n{passed} passed, {failed} failed, {result.Count(ControlStatus.NotDecidable)} not decidable\n\n");
        }
    }

    private void Write(ControlResult result)
    {
        writer.Write($"{result.Control.Number.PadRight(NumberWidth)} {Word(result.Status)}  {result.Control.Title}\n");
        var indent = new string(' ', NumberWidth + 1);
        if (result.Reason.Length > 0)
        {
            writer.Write($"{indent}{result.Reason}\n");
        }

        foreach (var finding in result.Findings.Take(MostFindings))
        {
            var position = finding.Place.Source.Lines.PositionAt(finding.Place.SourceSpan.Start);
            writer.Write($"{indent}{ShownText.Escape(finding.Place.Source.Name)}:{position}: {finding.Rule.Id}: {ShownText.Escape(finding.Message)}\n");
        }

        if (result.Findings.Length > MostFindings)
        {
            writer.Write($"{indent}… {result.Findings.Length - MostFindings} more\n");
        }
    }

    private string Word(ControlStatus status) => status switch
    {
        ControlStatus.Passed => "pass          ",
        ControlStatus.Failed => style.Of(Severity.Error, "fail") + "          ",
        _ => "not decidable ",
    };
}
