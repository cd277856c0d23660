using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Diagnostics;

/// <summary>Replaces an element of a list by others.</summary>
/// <param name="Title">What it does, in the imperative.</param>
/// <param name="IsSafe">Whether it can be applied without a look.</param>
/// <param name="Element">The element, or a value that stands for a list of one.</param>
/// <param name="Replacements">The new texts, not escaped; at least one.</param>
public sealed record ReplaceElement(string Title, bool IsSafe, Place Element, ImmutableArray<string> Replacements) : Change(Title, IsSafe);
