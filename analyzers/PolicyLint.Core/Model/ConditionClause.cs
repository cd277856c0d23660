using System.Collections.Immutable;

namespace PolicyLint.Model;

/// <summary>The Condition element of a statement, as a plain list of tests.</summary>
public sealed class ConditionClause
{
    /// <summary>The element is not there.</summary>
    public static readonly ConditionClause Missing = new(null, [], false);

    internal ConditionClause(WrittenMember? member, ImmutableArray<Condition> conditions, bool isOpen)
    {
        Member = member;
        Conditions = conditions;
        IsOpen = isOpen;
    }

    /// <summary>The element as written; null if it is not there.</summary>
    public WrittenMember? Member { get; }

    public ImmutableArray<Condition> Conditions { get; }

    /// <summary>Whether some test could not be read, or there may be more: then nothing can be said of who passes.</summary>
    public bool IsOpen { get; }

    /// <summary>What the rules found of how far it narrows an Allow, which they alone read and write here.</summary>
    internal Answer? Narrows { get; set; }

    /// <summary>Whether nothing narrows the statement, for sure.</summary>
    public bool IsEmpty => Conditions.IsEmpty && !IsOpen;
}
