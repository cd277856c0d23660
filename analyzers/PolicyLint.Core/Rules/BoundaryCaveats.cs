using System.Collections.Immutable;
using PolicyLint.Model;

namespace PolicyLint.Rules;

/// <summary>
/// What permissions boundaries leave of a grant: an unreadable one does not silence a finding, it is said in it. If everyone who
/// holds the policy has such a boundary, the finding holds "unless" they narrow it.
/// </summary>
internal static class BoundaryCaveats
{
    public static ImmutableArray<string> Of(PolicyDocument document)
    {
        var caveats = ImmutableArray.CreateBuilder<string>();
        foreach (var attachment in document.Attachments)
        {
            if (!Add(attachment.Identity, caveats))
            {
                return [];
            }
        }

        return caveats.ToImmutable();
    }

    /// <summary>Adds the caveats of an identity; false if someone holds the policy without any boundary.</summary>
    private static bool Add(IamIdentity identity, ImmutableArray<string>.Builder caveats)
    {
        if (identity is not Group group)
        {
            return AddBoundary(identity, caveats);
        }

        // A group of which not every member is known surely has one without a boundary, or may get one tomorrow.
        if (group.Members.IsEmpty || group.MayHaveOtherMembers)
        {
            return false;
        }

        foreach (var member in group.Members)
        {
            if (!AddBoundary(member, caveats))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AddBoundary(IamIdentity identity, ImmutableArray<string>.Builder caveats)
    {
        if (identity.Boundary is not { } boundary)
        {
            return false;
        }

        caveats.Add($"the boundary {boundary.Name.Display} of {identity.Noun} {identity.Name.Display} narrows it");
        return true;
    }
}
