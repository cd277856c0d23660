using System.Collections.Immutable;
using PolicyLint.Catalog;
using PolicyLint.Model;

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
            marks |= value.Value is KnownValue known ? ActionLook.Of(known, catalog) : ValueMarks.Open;
        }

        Marks = marks;
    }

    /// <summary>In the order of the values.</summary>
    public ImmutableArray<ActionReference> References => _references.IsDefault ? _references = Resolve() : _references;

    /// <summary>What a first look at the values and what they mean says.</summary>
    public ValueMarks Marks { get; }

    /// <summary>Whether the values, one or all together, may be every action: no fewer than the catalogue has.</summary>
    public bool MayBeEverything
    {
        get
        {
            if ((Marks & (ValueMarks.OtherStart | ValueMarks.Open)) != 0)
            {
                return true;
            }

            var count = _clause.Values.Length;
            if ((Marks & ValueMarks.Wildcard) != 0)
            {
                count = 0;
                foreach (var value in _clause.Values)
                {
                    count += _catalog.Resolve(value.Value).Actions.Count;
                }
            }

            return count >= _catalog.ActionCount;
        }
    }

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
