using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>Names with values, in the order written, duplicates kept.</summary>
public sealed class WrittenMap : WrittenNode
{
    internal WrittenMap(Place place, Guard guard, Origin origin, ImmutableArray<WrittenMember> members, Guard? openUnder)
        : base(place, guard, origin)
    {
        Members = members;
        OpenUnder = openUnder;
    }

    public ImmutableArray<WrittenMember> Members { get; }

    /// <summary>When there may be more members than are written; null for a closed map.</summary>
    public Guard? OpenUnder { get; }

    public bool IsOpen => OpenUnder is not null;

    /// <summary>Whether anything in it may be there only under a guard; false for most, and then no world differs from another.</summary>
    internal bool HasGuards { get; init; }

    /// <summary>The first member with this name, or null.</summary>
    public WrittenMember? Find(string name)
    {
        foreach (var member in Members)
        {
            if (string.Equals(member.Name, name, StringComparison.Ordinal))
            {
                return member;
            }
        }

        return null;
    }
}
