using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>Action or NotAction, Resource or NotResource of a statement: a plain list of values.</summary>
public sealed class ValueClause
{
    /// <summary>The element is not there.</summary>
    public static readonly ValueClause Missing = new(null, false, [], false);

    private ValueMarks _marks;

    internal ValueClause(WrittenMember? member, bool isNegated, ImmutableArray<WrittenValue> values, bool isOpen)
    {
        Member = member;
        IsNegated = isNegated;
        Values = values;
        IsOpen = isOpen;
    }

    /// <summary>The element as written; null if it is not there.</summary>
    public WrittenMember? Member { get; }

    public bool IsPresent => Member is not null;

    /// <summary>Whether it is the Not… form: all but the values.</summary>
    public bool IsNegated { get; }

    /// <summary>The values, in the order written. A lone value is a list of one.</summary>
    public ImmutableArray<WrittenValue> Values { get; }

    /// <summary>Whether there may be values that are not listed, or some that could not be read.</summary>
    public bool IsOpen { get; }

    /// <summary>What a first look at the values says, taken once.</summary>
    internal ValueMarks Marks => _marks != ValueMarks.None ? _marks : _marks = ValueMarksReader.Of(Values);

    /// <summary>What the rules found the values to mean as actions or resources, which they alone read and write here.</summary>
    internal object? Meaning { get; set; }

    /// <summary>Whether a value may be a text that begins with this letter, in any case. A first look: most clauses have none.</summary>
    internal bool MayStartWith(char letter) =>
        (Marks & (ValueMarksReader.Start(letter) | ValueMarks.OtherStart | ValueMarks.Open)) != 0;

    /// <summary>Where the name stands: the place of a finding on the element as a whole.</summary>
    public Place NamePlace => Member!.NamePlace;
}
