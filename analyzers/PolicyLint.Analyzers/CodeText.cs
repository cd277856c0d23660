using SourceText = PolicyLint.Text.SourceText;

namespace PolicyLint.Analyzers;

/// <summary>The text of a file of C# code.</summary>
/// <param name="Text">As places refer to it.</param>
/// <param name="NamesIam">Whether a word of IAM stands in it: without one it holds nothing to judge, and nothing more is looked at.</param>
internal sealed record CodeText(SourceText Text, bool NamesIam);
