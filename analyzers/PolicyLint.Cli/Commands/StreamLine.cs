namespace PolicyLint.Cli.Commands;

/// <summary>One line of a stream.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Bytes">Without what ends it; null if there are more of them than a line may have.</param>
internal readonly record struct StreamLine(long Number, byte[]? Bytes);
