using System.Collections.Immutable;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Diagnostics;

/// <summary>Removes a member of an object with its value, or an item of a list.</summary>
/// <param name="Title">What it does, in the imperative.</param>
/// <param name="IsSafe">Whether it can be applied without a look.</param>
/// <param name="Element">The member's name or the whole item, with its quotes.</param>
public sealed record RemoveElement(string Title, bool IsSafe, Place Element) : Change(Title, IsSafe)
{
    /// <summary>Removes a member; nothing where its name is not written in the text, or where it is there only under a condition.</summary>
    public static ImmutableArray<Change> Of(WrittenMember member, bool isSafe) =>
        member.NameText is null || !member.Guard.IsAlways ? [] : [new RemoveElement($"remove {member.Name}", isSafe, member.NamePlace)];
}
