using PolicyLint.Text;

namespace PolicyLint.Diagnostics;

/// <summary>Replaces the text of a name or a value.</summary>
/// <param name="Title">What it does, in the imperative.</param>
/// <param name="IsSafe">Whether it can be applied without a look.</param>
/// <param name="Leaf">The text, without quotes.</param>
/// <param name="Replacement">The new text, not escaped.</param>
public sealed record ReplaceText(string Title, bool IsSafe, Place Leaf, string Replacement) : Change(Title, IsSafe);
