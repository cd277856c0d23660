using System.Collections.Immutable;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Diagnostics;

/// <summary>Adds a member whose value is a text, before the first member of an object.</summary>
/// <param name="Title">What it does, in the imperative.</param>
/// <param name="IsSafe">Whether it can be applied without a look.</param>
/// <param name="Map">The object, with its braces.</param>
/// <param name="Name">The name, not escaped.</param>
/// <param name="Text">The value, not escaped.</param>
public sealed record AddMember(string Title, bool IsSafe, Place Map, string Name, string Text) : Change(Title, IsSafe)
{
    /// <summary>Adds a member; nothing where the object is not written in the text.</summary>
    public static ImmutableArray<Change> To(WrittenMap map, string name, string text, bool isSafe) =>
        map.Origin.IsEditable ? [new AddMember($"add {name} '{text}'", isSafe, map.Place, name, text)] : [];
}
