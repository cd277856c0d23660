using System.Collections.Immutable;
using PolicyLint.Model;
using PolicyLint.Rules.Access;
using PolicyLint.Rules.Identities;

namespace PolicyLint.Rules.Accounts;

/// <summary>
/// Finds who may do everything: by a policy of its own or of a group, unless its boundary or a service control policy surely leaves
/// something out. What could not be read of those does not silence, and is said.
/// </summary>
public static class Administrators
{
    /// <summary>The users and roles of an account that may do everything, in the order of the export.</summary>
    public static ImmutableArray<Administrator> Of(Account account)
    {
        var found = ImmutableArray.CreateBuilder<Administrator>();
        foreach (var user in account.Users)
        {
            Add(user, found);
        }

        foreach (var role in account.Roles)
        {
            Add(role, found);
        }

        return found.ToImmutable();
    }

    /// <summary>Through what somebody may do everything; null if nothing is surely it.</summary>
    public static Administrator? Of(IamIdentity identity)
    {
        if (ViaOf(identity, identity) is not { } found)
        {
            return null;
        }

        var caveats = ImmutableArray.CreateBuilder<string>();
        return LeavesAll(identity.Boundary, caveats) && ServiceControls.LeaveAll(identity.Account, caveats) ? found with { Caveats = caveats.ToImmutable() } : null;
    }

    private static void Add(IamIdentity identity, ImmutableArray<Administrator>.Builder found)
    {
        if (Of(identity) is { } administrator)
        {
            found.Add(administrator);
        }
    }

    private static Administrator? ViaOf(IamIdentity identity, IamIdentity holder)
    {
        foreach (var attachment in holder.Attachments)
        {
            if (IdentityPower.IsAdministrator(attachment))
            {
                return new Administrator(identity, NameOf(attachment, identity, holder), attachment.Place, []);
            }
        }

        foreach (var group in (holder as User)?.Groups ?? [])
        {
            if (ViaOf(identity, group) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static string NameOf(PolicyAttachment attachment, IamIdentity identity, IamIdentity holder)
    {
        var name = attachment.Name.Display;
        var policy = (attachment.IsInline ? "inline policy " : string.Empty) + name.Substring(name.LastIndexOf('/') + 1);
        return ReferenceEquals(identity, holder) ? policy : $"{policy} of group {holder.Name.Display}";
    }

    /// <summary>False if the boundary surely leaves something out.</summary>
    private static bool LeavesAll(PermissionsBoundary? boundary, ImmutableArray<string>.Builder caveats)
    {
        if (boundary is null || boundary.Name.Text?.EndsWith(":iam::aws:policy/" + AwsPolicyNames.Administrator, StringComparison.Ordinal) == true)
        {
            return true;
        }

        if (boundary.Document is { } document)
        {
            return IdentityPower.IsAdministrator(document);
        }

        caveats.Add($"the boundary {boundary.Name.Display} narrows it");
        return true;
    }
}
