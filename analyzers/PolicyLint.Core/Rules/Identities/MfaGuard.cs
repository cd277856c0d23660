using System.Collections.Immutable;
using PolicyLint.Model;
using PolicyLint.Rules.Access;

namespace PolicyLint.Rules.Identities;

/// <summary>
/// Whether a policy of a user or a group denies what is asked without MFA. One Deny guards what all the others grant; an Allow that
/// asks for MFA guards itself only.
/// </summary>
/// <remarks>
/// Whether it asks in the right way is what PL3001 to PL3010 judge. Policies of a group hold for its members:
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_groups.html
/// </remarks>
internal static class MfaGuard
{
    /// <summary>Whether one asks. Adds those that could not be read, each the end of a sentence that begins with "unless".</summary>
    public static bool IsOf(IamIdentity identity, ImmutableArray<string>.Builder unread)
    {
        if (IsIn(identity, unread))
        {
            return true;
        }

        return identity switch
        {
            User user => IsInAny(user.Groups, unread),
            Group group => AreMembersGuarded(group),
            _ => false,
        };
    }

    private static bool IsInAny(ImmutableArray<Group> groups, ImmutableArray<string>.Builder unread)
    {
        foreach (var group in groups)
        {
            if (IsIn(group, unread))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether each member that is known is guarded by itself or by another group: then it is how this app does it.</summary>
    private static bool AreMembersGuarded(Group group)
    {
        foreach (var member in group.Members)
        {
            if (!IsOf(member, ImmutableArray.CreateBuilder<string>()))
            {
                return false;
            }
        }

        return !group.Members.IsEmpty;
    }

    private static bool IsIn(IamIdentity identity, ImmutableArray<string>.Builder unread)
    {
        foreach (var attachment in identity.Attachments)
        {
            if (attachment.Document is { } document)
            {
                if (AsksForMfa(document))
                {
                    return true;
                }

                AddUnread(document.AreStatementsOpen, $"the rest of {attachment.Name.Display}", unread);
                continue;
            }

            // No managed policy of AWS that is attached to people asks for MFA.
            AddUnread(AttachedPolicy.PathOf(attachment) is null, attachment.Name.Display, unread);
        }

        AddUnread(identity.Origin.Kind == OriginKind.External, $"{identity.Noun} {identity.Name.Display}", unread);
        AddUnread(identity.IsExported, $"what other templates attach to {identity.Noun} {identity.Name.Display}", unread);
        return false;
    }

    private static void AddUnread(bool isUnread, string what, ImmutableArray<string>.Builder unread)
    {
        if (isUnread)
        {
            unread.Add(what + " asks for it");
        }
    }

    private static bool AsksForMfa(PolicyDocument document)
    {
        foreach (var statement in document.Statements)
        {
            foreach (var variant in statement.Variants)
            {
                if (variant.Effect != Effect.Allow && AsksForMfa(variant.Conditions))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool AsksForMfa(ConditionClause conditions)
    {
        foreach (var condition in conditions.Conditions)
        {
            if (MfaCondition.IsPresent(condition) || MfaCondition.IsAge(condition))
            {
                return true;
            }
        }

        return false;
    }
}
