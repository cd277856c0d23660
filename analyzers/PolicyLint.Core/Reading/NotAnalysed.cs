namespace PolicyLint.Reading;

/// <summary>Something that could not be judged; said in every output, and a run with one never ends with exit code 0.</summary>
/// <param name="Name">The text's name.</param>
/// <param name="Reason">Why, without a final dot.</param>
/// <param name="Line">The line, from 1, or 0 where none is to blame.</param>
public sealed record NotAnalysed(string Name, string Reason, int Line = 0);
