using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>An IAM user.</summary>
public sealed class User(Value name, Place place) : IamIdentity(name, place)
{
    public override string Noun => "user";

    /// <summary>The groups that the text shows it in.</summary>
    public ImmutableArray<Group> Groups { get; internal set; } = [];
}
