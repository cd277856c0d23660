using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Diagnostics;

/// <summary>Replaces a resource that is every one by what the code has at hand: a host that knows what is in reach renders it.</summary>
/// <param name="Title">What it does, in the imperative.</param>
/// <param name="Resource">The resource, the only one of its statement.</param>
/// <param name="Needs">
/// What the statement's actions work on, at least one: all of them are needed, and of each one of its types (<c>s3:object</c>).
/// </param>
public sealed record NarrowResource(string Title, Place Resource, ImmutableArray<ImmutableArray<string>> Needs) : Change(Title, IsSafe: false);
