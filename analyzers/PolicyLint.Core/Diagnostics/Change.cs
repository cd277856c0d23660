namespace PolicyLint.Diagnostics;

/// <summary>A repair in the words of the model; JSON, YAML and C# render it.</summary>
/// <param name="Title">What it does, in the imperative.</param>
/// <param name="IsSafe">Whether it can be applied without a look: it does not change what is granted, or only repairs spelling.</param>
public abstract record Change(string Title, bool IsSafe);
