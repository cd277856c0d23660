using PolicyLint.Catalog;
using PolicyLint.Model;
using PolicyLint.Rules.Access;

namespace PolicyLint.Rules.Accounts;

/// <summary>
/// Grades users, groups and roles by the most that their policies allow: by the access level of the actions, whatever the resource and
/// the conditions; boundaries and service control policies count for administrators alone. For a picture of the account, not a finding.
/// </summary>
public sealed class Powers
{
    private readonly Dictionary<PolicyDocument, PowerLevel> _known = [];

    public PowerLevel Of(IamIdentity identity)
    {
        if (identity is not Group && Administrators.Of(identity) is not null)
        {
            return PowerLevel.Administrator;
        }

        var most = OfOwn(identity);
        foreach (var group in (identity as User)?.Groups ?? [])
        {
            most = Most(most, OfOwn(group));
        }

        // An administrator whose boundary or service control policy leaves something out still changes permissions.
        return identity is not Group && most == PowerLevel.Administrator ? PowerLevel.ChangesPermissions : most;
    }

    private PowerLevel OfOwn(IamIdentity identity)
    {
        var most = PowerLevel.Nothing;
        foreach (var attachment in identity.Attachments)
        {
            most = Most(most, Of(attachment));
        }

        return most;
    }

    private PowerLevel Of(PolicyAttachment attachment)
    {
        if (attachment.Document is not { } document)
        {
            return AttachedPolicy.PathOf(attachment) is { } path ? OfAwsPolicy(AttachedPolicy.NameOf(path)) : PowerLevel.NotKnown;
        }

        if (!_known.TryGetValue(document, out var level))
        {
            level = Of(document);
            _known.Add(document, level);
        }

        return level;
    }

    private static PowerLevel OfAwsPolicy(string name) => name switch
    {
        AwsPolicyNames.Administrator => PowerLevel.Administrator,
        "IAMFullAccess" or "AWSOrganizationsFullAccess" => PowerLevel.ChangesPermissions,
        "PowerUserAccess" => PowerLevel.Writes,
        _ when name.IndexOf("ReadOnly", StringComparison.Ordinal) >= 0 || name.IndexOf("ViewOnly", StringComparison.Ordinal) >= 0 => PowerLevel.Reads,
        _ when name.IndexOf("FullAccess", StringComparison.Ordinal) >= 0 => PowerLevel.Writes,
        _ => PowerLevel.NotKnown,
    };

    private static PowerLevel Of(PolicyDocument document)
    {
        var most = PowerLevel.Nothing;
        foreach (var statement in document.Statements)
        {
            foreach (var variant in statement.Variants)
            {
                most = variant.Effect == Effect.Allow ? Most(most, Of(variant)) : most;
            }
        }

        return most;
    }

    private static PowerLevel Of(StatementVariant variant)
    {
        if (variant.Actions.IsNegated)
        {
            return PowerLevel.ChangesPermissions;
        }

        var most = PowerLevel.Nothing;
        foreach (var value in variant.Actions.Values)
        {
            if (ActionsAreAll(value))
            {
                return WideStatement.EveryResource(variant) is null ? PowerLevel.ChangesPermissions : PowerLevel.Administrator;
            }

            foreach (var action in AwsCatalog.Current.Resolve(value.Value).Actions)
            {
                most = Most(most, Of(action.AccessLevel));
            }
        }

        return most;
    }

    private static bool ActionsAreAll(WrittenValue value) => Matching.ActionMatching.CoversEverything(value.Value) == Answer.Yes;

    private static PowerLevel Of(AccessLevel level) => level switch
    {
        AccessLevel.PermissionsManagement => PowerLevel.ChangesPermissions,
        AccessLevel.Write or AccessLevel.Tagging => PowerLevel.Writes,
        _ => PowerLevel.Reads,
    };

    private static PowerLevel Most(PowerLevel left, PowerLevel right) => left > right ? left : right;
}
