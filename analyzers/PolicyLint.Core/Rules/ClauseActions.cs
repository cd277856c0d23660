using System.Collections.Immutable;
using PolicyLint.Catalog;
using PolicyLint.Model;
using PolicyLint.Rules.Access;

namespace PolicyLint.Rules;

/// <summary>What the values of an Action or NotAction mean, and what that says of all of them.</summary>
internal sealed class ClauseActions
{
    private readonly ValueClause _clause;
    private readonly AwsCatalog _catalog;
    private ImmutableArray<ActionReference> _references;

    public ClauseActions(ValueClause clause, AwsCatalog catalog)
    {
        _clause = clause;
        _catalog = catalog;
        var marks = ValueMarks.None;
        foreach (var value in clause.Values)
        {
            marks |= value.Value is KnownValue known ? MarksOf(known) : ValueMarks.Open;
        }

        Marks = marks;
    }

    /// <summary>In the order of the values.</summary>
    public ImmutableArray<ActionReference> References => _references.IsDefault ? _references = Resolve() : _references;

    /// <summary>What a first look at the values and what they mean says.</summary>
    public ValueMarks Marks { get; }

    /// <summary>A value stands for the same text of many policies, so that what it means is looked at once.</summary>
    private ValueMarks MarksOf(KnownValue value)
    {
        if ((value.Marks & ValueMarks.Resolved) == 0)
        {
            value.Add(ValueMarks.Resolved | MarksOf(_catalog.Resolve(value)));
        }

        return value.Marks;
    }

    private static ValueMarks MarksOf(ActionReference meaning) =>
        (meaning.Kind == ActionReferenceKind.Malformed ? ValueMarks.MalformedAction : 0)
        | (meaning.IsUnlisted ? ValueMarks.UnlistedAction : 0)
        | (PermissionActions.MayBeIn(meaning) ? ValueMarks.PermissionAction : 0);

    private ImmutableArray<ActionReference> Resolve()
    {
        var references = ImmutableArray.CreateBuilder<ActionReference>(_clause.Values.Length);
        foreach (var value in _clause.Values)
        {
            references.Add(_catalog.Resolve(value.Value));
        }

        return references.MoveToImmutable();
    }
}
