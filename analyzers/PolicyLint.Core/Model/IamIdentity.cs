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

    /// <summary>Its name in a template, by which it is referred to; null elsewhere.</summary>
    public string? LogicalId { get; init; }

    /// <summary>The path: <c>/service-role/</c>; null where nothing is said, which is <c>/</c>.</summary>
    public Value? Path { get; init; }

    /// <summary>Whether an output refers to it: policies may be attached, or users added, where the text does not show it.</summary>
    public bool IsExported { get; init; }

    /// <summary>The ARN, where an account says it.</summary>
    public string? Arn { get; init; }

    /// <summary>The account that shows it; null where it is written for some account.</summary>
    public Account? Account { get; init; }

    /// <summary>When it was made, in UTC, where an account says it.</summary>
    public DateTime? Created { get; init; }

    /// <summary>The tags, name and value, as far as the text shows them; the value is empty where it is not known.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Tags { get; init; } = [];

    /// <summary>Whether it has no other tags than these, as far as its own text or an account decides it.</summary>
    public bool AreTagsKnown { get; init; }

    public Guard Guard { get; init; } = Guard.Always;

    public Origin Origin { get; init; } = Origin.Written;

    /// <summary>The permissions boundary; null if there is none. Groups have none.</summary>
    public PermissionsBoundary? Boundary { get; init; }

    /// <summary>The policies attached to it, inline or managed.</summary>
    public ImmutableArray<PolicyAttachment> Attachments { get; internal set; } = [];
}
