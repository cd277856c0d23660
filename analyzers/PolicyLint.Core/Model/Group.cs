using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>An IAM group.</summary>
public sealed class Group(Value name, Place place) : IamIdentity(name, place)
{
    public override string Noun => "group";

    /// <summary>The users that the text shows in it.</summary>
    public ImmutableArray<User> Members { get; internal set; } = [];

    /// <summary>Whether users that the text does not show may be in it.</summary>
    public bool MayHaveOtherMembers { get; init; } = true;
}
