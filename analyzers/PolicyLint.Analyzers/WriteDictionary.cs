using PolicyLint.Diagnostics;
using PolicyLint.Text;

namespace PolicyLint.Analyzers;

/// <summary>Writes an anonymous object as a dictionary, with those in it. It says the same, and CDK takes it.</summary>
/// <param name="Title">What it does, in the imperative.</param>
/// <param name="Anonymous">The object.</param>
internal sealed record WriteDictionary(string Title, Place Anonymous) : Change(Title, IsSafe: true);
