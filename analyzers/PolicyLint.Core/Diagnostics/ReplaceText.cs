using System.Collections.Immutable;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Diagnostics;

/// <summary>Replaces the text of a name or a value.</summary>
/// <param name="Title">What it does, in the imperative.</param>
/// <param name="IsSafe">Whether it can be applied without a look.</param>
/// <param name="Leaf">The text, without quotes.</param>
/// <param name="Replacement">The new text, not escaped.</param>
public sealed record ReplaceText(string Title, bool IsSafe, Place Leaf, string Replacement) : Change(Title, IsSafe)
{
    private const int ShownLength = 100;

    /// <summary>Replaces a whole text; nothing where it is not written in one piece: the value of a parameter, what a function makes.</summary>
    public static ImmutableArray<Change> Of(WrittenValue value, string replacement, bool isSafe) =>
        value.Text is { } text ? Of(value, new TextSpan(0, text.Length), replacement, isSafe) : [];

    /// <summary>Replaces a part of a text.</summary>
    public static ImmutableArray<Change> Of(WrittenValue value, TextSpan part, string replacement, bool isSafe) =>
        value.TextPlace(part) is { } place ? [new ReplaceText(TitleOf(replacement), isSafe, place, replacement)] : [];

    /// <summary>Replaces a name.</summary>
    public static ImmutableArray<Change> Of(WrittenMember member, string replacement, bool isSafe) =>
        member.NameText is { } place ? [new ReplaceText(TitleOf(replacement), isSafe, place, replacement)] : [];

    private static string TitleOf(string replacement) =>
        replacement.Length <= ShownLength ? $"write '{replacement}'" : $"write '{replacement.Substring(0, ShownLength - 1)}…'";
}
