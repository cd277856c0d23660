using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>One test of a statement: operator, key and values. All tests of a statement must be true.</summary>
public sealed class Condition
{
    private ValueMarks _marks;

    internal Condition(WrittenMember operatorMember, ConditionOperator conditionOperator, WrittenMember keyMember, ImmutableArray<WrittenValue> values, bool isOpen)
    {
        OperatorMember = operatorMember;
        Operator = conditionOperator;
        KeyMember = keyMember;
        Values = values;
        IsOpen = isOpen;
    }

    public WrittenMember OperatorMember { get; }

    public ConditionOperator Operator { get; }

    public WrittenMember KeyMember { get; }

    /// <summary>The key as written; names are compared in any case.</summary>
    public string Key => KeyMember.Name;

    public ImmutableArray<WrittenValue> Values { get; }

    /// <summary>What a first look at the values says, taken once.</summary>
    internal ValueMarks Marks => _marks != ValueMarks.None ? _marks : _marks = ValueMarksReader.Of(Values);

    /// <summary>Whether there may be values that are not listed, or some that could not be read.</summary>
    public bool IsOpen { get; }

    public Place KeyPlace => KeyMember.NamePlace;

    /// <summary>Whether the key has this name, in any case.</summary>
    public bool HasKey(string name) => string.Equals(Key, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the key begins so, in any case: <c>aws:PrincipalTag/</c>.</summary>
    public bool HasKeyPrefix(string prefix) => Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);
}
