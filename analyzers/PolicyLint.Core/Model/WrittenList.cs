using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>Items in the order written, each with the guard under which it is there.</summary>
public sealed class WrittenList : WrittenNode
{
    internal WrittenList(Place place, Guard guard, Origin origin, ImmutableArray<WrittenNode> items, Guard? openUnder)
        : base(place, guard, origin)
    {
        Items = items;
        OpenUnder = openUnder;
    }

    public ImmutableArray<WrittenNode> Items { get; }

    /// <summary>When there may be more items than are written; null for a closed list.</summary>
    public Guard? OpenUnder { get; }

    public bool IsOpen => OpenUnder is not null;
}
