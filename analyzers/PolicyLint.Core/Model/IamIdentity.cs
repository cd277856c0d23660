using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>A user, group or role, as far as the text shows it.</summary>
public abstract class IamIdentity
{
    private protected IamIdentity(Value name, Place place)
    {
        Name = name;
        Place = place;
    }

    /// <summary>The name: given, or the logical id of a template.</summary>
    public Value Name { get; }

    public Place Place { get; }

    /// <summary>What it is called in a sentence: <c>user</c>.</summary>
    public abstract string Noun { get; }

    public Guard Guard { get; init; } = Guard.Always;

    public Origin Origin { get; init; } = Origin.Written;

    /// <summary>The permissions boundary; null if there is none. Groups have none.</summary>
    public PermissionsBoundary? Boundary { get; init; }

    /// <summary>The policies attached to it, inline or managed.</summary>
    public ImmutableArray<PolicyAttachment> Attachments { get; internal set; } = [];
}
