using System.Globalization;

namespace PolicyLint.Cli.Commands;

/// <summary>What one line, and all lines in flight together, may take of the machine.</summary>
public sealed record StreamLimits
{
    /// <summary>What the window of lines in flight holds at least, in bytes of lines: memory is some twenty times it.</summary>
    private const int LeastBytes = 8 * 1024 * 1024;

    /// <summary>The most bytes of a line, without what ends it.</summary>
    public int MaximumLine { get; init; } = 4 * 1024 * 1024;

    /// <summary>The most steps of the rules on a line: some seconds' worth.</summary>
    public long MaximumSteps { get; init; } = 20_000_000;

    /// <summary>How many lines are judged at a time.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>How many lines are in flight: read, and not yet written.</summary>
    public int WindowLines => 128 * Threads;

    /// <summary>How many bytes of lines are in flight; a single line always may be.</summary>
    public int WindowBytes => Math.Max(LeastBytes, MaximumLine);

    /// <summary>A positive number of bytes, also as <c>64K</c>, <c>16M</c>; null for anything else, and for more than 1 GB.</summary>
    public static int? BytesOf(string text)
    {
        var factor = text.Length == 0 ? 0 : char.ToUpperInvariant(text[^1]) switch { 'K' => 1024, 'M' => 1024 * 1024, _ => 1 };
        var digits = factor > 1 ? text[..^1] : text;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && (long)number * factor <= 1024 * 1024 * 1024
            ? number * factor
            : null;
    }
}
