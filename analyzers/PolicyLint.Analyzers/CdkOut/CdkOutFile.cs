using Microsoft.CodeAnalysis;
using PolicyLint.Text;
using HostSpan = Microsoft.CodeAnalysis.Text.TextSpan;
using HostText = Microsoft.CodeAnalysis.Text.SourceText;
using SourceText = PolicyLint.Text.SourceText;

namespace PolicyLint.Analyzers.CdkOut;

/// <summary>A file that the synthesis of an app has written.</summary>
/// <param name="Path">As the compiler spells it.</param>
/// <param name="Text">As the compiler has it.</param>
/// <param name="Source">As the linter has it.</param>
internal sealed record CdkOutFile(string Path, HostText Text, SourceText Source)
{
    public Location LocationOf(TextSpan span)
    {
        var hostSpan = new HostSpan(span.Start, span.Length);
        return Location.Create(Path, hostSpan, Text.Lines.GetLinePositionSpan(hostSpan));
    }
}
