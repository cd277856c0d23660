using System.Collections.Immutable;

namespace PolicyLint.Model;

/// <summary>Principal or NotPrincipal of a statement.</summary>
public sealed class PrincipalClause
{
    /// <summary>The element is not there.</summary>
    public static readonly PrincipalClause Missing = new(null, false, [], false);

    internal PrincipalClause(WrittenMember? member, bool isNegated, ImmutableArray<PrincipalEntry> entries, bool isOpen)
    {
        Member = member;
        IsNegated = isNegated;
        Entries = entries;
        IsOpen = isOpen;
    }

    /// <summary>The element as written; null if it is not there.</summary>
    public WrittenMember? Member { get; }

    public bool IsPresent => Member is not null;

    /// <summary>Whether it is NotPrincipal.</summary>
    public bool IsNegated { get; }

    public ImmutableArray<PrincipalEntry> Entries { get; }

    /// <summary>Whether there may be principals that are not listed, or some that could not be read.</summary>
    public bool IsOpen { get; }

    /// <summary>The first entry that surely means everyone, or null.</summary>
    public PrincipalEntry? Everyone
    {
        get
        {
            foreach (var entry in Entries)
            {
                if (!IsNegated && entry.IsEveryone == Answer.Yes)
                {
                    return entry;
                }
            }

            return null;
        }
    }
}
