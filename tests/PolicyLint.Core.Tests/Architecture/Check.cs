using System.Collections.Immutable;

namespace PolicyLint.Core.Tests.Architecture;

/// <summary>A line of docs/checks.tsv.</summary>
public sealed record Check(string Family, string Name, string Severity, ImmutableArray<string> Rules, string Note)
{
    public static Check Parse(string line)
    {
        var columns = line.Split('\t');
        return new Check(columns[0], columns[1], columns[2], [.. columns[3].Split(' ', StringSplitOptions.RemoveEmptyEntries)], columns[4]);
    }

    public override string ToString() => Family + ": " + Name;
}
