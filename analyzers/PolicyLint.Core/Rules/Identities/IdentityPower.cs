using PolicyLint.Catalog;
using PolicyLint.Model;
using PolicyLint.Rules.Access;

namespace PolicyLint.Rules.Identities;

/// <summary>What an attached policy lets its holder do that nobody should do with a stolen key alone.</summary>
internal static class IdentityPower
{
    /// <summary>The services that decide who may do what; what changes permissions there is one step from everything.</summary>
    private static readonly string[] Services = ["iam", "kms", "sts"];

    /// <summary>The managed policies of AWS that make an administrator, or let one be made.</summary>
    private static readonly string[] AwsPolicies =
    [
        AwsPolicyNames.Administrator, "AdministratorAccess-Amplify", "IAMFullAccess", "PowerUserAccess",
    ];

    /// <summary>The power as the second half of a sentence (<c>has AdministratorAccess</c>); null if the policy surely gives none.</summary>
    public static string? Of(PolicyAttachment attachment, RuleContext context)
    {
        if (attachment.Document is not { } document)
        {
            return AwsNameOf(attachment) is { } name && Array.IndexOf(AwsPolicies, name) >= 0 ? "has " + name : null;
        }

        foreach (var statement in document.Statements)
        {
            foreach (var variant in statement.Variants)
            {
                if (Of(variant, context) is { } power)
                {
                    return variant.World.Terms.IsEmpty ? power : power + " when " + variant.World;
                }
            }
        }

        return null;
    }

    /// <summary>The one statement of the identity's policies that gives such power; null if there is more, or a managed policy of AWS does.</summary>
    public static StatementVariant? OnlyStatement(IamIdentity identity, RuleContext context)
    {
        StatementVariant? only = null;
        foreach (var attachment in identity.Attachments)
        {
            if (attachment.Document is null && Of(attachment, context) is not null)
            {
                return null;
            }

            foreach (var statement in attachment.Document?.Statements ?? [])
            {
                foreach (var variant in statement.Variants)
                {
                    if (Of(variant, context) is null)
                    {
                        continue;
                    }

                    if (only is not null)
                    {
                        return null;
                    }

                    only = variant;
                }
            }
        }

        return only;
    }

    /// <summary>Whether the policy surely grants every action on every resource.</summary>
    public static bool IsAdministrator(PolicyAttachment attachment) => attachment.Document is { } document
        ? IsAdministrator(document)
        : AwsNameOf(attachment) == AwsPolicyNames.Administrator;

    /// <inheritdoc cref="IsAdministrator(PolicyAttachment)"/>
    public static bool IsAdministrator(PolicyDocument document)
    {
        foreach (var statement in document.Statements)
        {
            foreach (var variant in statement.Variants)
            {
                if (IsAdministrator(variant))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string? AwsNameOf(PolicyAttachment attachment) =>
        AttachedPolicy.PathOf(attachment) is { } path ? AttachedPolicy.NameOf(path) : null;

    private static string? Of(StatementVariant statement, RuleContext context)
    {
        if (statement.Effect != Effect.Allow)
        {
            return null;
        }

        if (IsAdministrator(statement))
        {
            return "may do everything";
        }

        if (statement.Actions.IsNegated || ScopingCondition.Narrows(statement.Conditions) != Answer.No)
        {
            return null;
        }

        foreach (var reference in context.ActionsOf(statement))
        {
            if (FirstOf(reference) is { } action)
            {
                return $"may use {action.FullName}";
            }
        }

        return null;
    }

    private static bool IsAdministrator(StatementVariant statement) =>
        statement.Effect == Effect.Allow && WideStatement.EveryAction(statement) is not null && WideStatement.EveryResource(statement) is not null
        && Narrowing.Of(statement.Conditions) is NarrowingStrength.None or NarrowingStrength.Weak;

    private static CatalogAction? FirstOf(ActionReference reference)
    {
        if (reference.Kind != ActionReferenceKind.Known || (reference.Service is { } service && Array.IndexOf(Services, service.Prefix) < 0))
        {
            return null;
        }

        foreach (var action in reference.Actions)
        {
            if (action.AccessLevel == AccessLevel.PermissionsManagement && !action.IsRetired && Array.IndexOf(Services, action.Service.Prefix) >= 0)
            {
                return action;
            }
        }

        return null;
    }
}
