using PolicyLint.Catalog;
using PolicyLint.Model;

namespace PolicyLint.Rules.Access;

/// <summary>What a policy lets its holder do with the objects of buckets, beside setting who else may.</summary>
/// <param name="Setter">The written action that changes the policy or ACL of a bucket.</param>
/// <param name="Missing">The first right in objects that the policy does not grant.</param>
/// <param name="GrantsSome">Whether it grants another one.</param>
internal sealed record BucketRights(WrittenValue Setter, string Missing, bool GrantsSome)
{
    private static readonly string[] Setters = ["s3:PutBucketPolicy", "s3:PutBucketAcl"];
    private static readonly string[] Objects = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"];

    /// <summary>Of a statement that allows one to change who may; null where it does not, a condition narrows it, or nothing is missing.</summary>
    public static BucketRights? Of(StatementVariant statement, RuleContext context)
    {
        if (statement.Effect != Effect.Allow || statement.Actions.IsNegated || statement.Resources.IsNegated || !statement.Actions.MayStartWith('s')
            || statement.Document.AreStatementsOpen || SetterIn(statement, context) is not { } setter || ScopingCondition.Narrows(statement.Conditions) != Answer.No)
        {
            return null;
        }

        string? missing = null;
        var grantsSome = false;
        foreach (var name in Objects)
        {
            var isGranted = IsNamed(name, Effect.Allow, statement.Document, context);
            grantsSome |= isGranted;
            missing = isGranted ? missing : missing ?? name;
        }

        return missing is null ? null : new BucketRights(setter, missing, grantsSome);
    }

    private static WrittenValue? SetterIn(StatementVariant statement, RuleContext context)
    {
        var references = context.ActionsOf(statement);
        for (var index = 0; index < references.Length; index++)
        {
            if (references[index] is not { Kind: ActionReferenceKind.Known, IsWholeService: false, Service.Prefix: "s3" } reference || !MaySet(reference))
            {
                continue;
            }

            foreach (var name in Setters)
            {
                if (ActionOf(name, context) is { } action && reference.Actions.Contains(action) && MayBeOn(action, statement, context)
                    && !IsNamed(name, Effect.Deny, statement.Document, context))
                {
                    return statement.Actions.Values[index];
                }
            }
        }

        return null;
    }

    /// <summary>A first look, which most actions do not pass: both begin with the same letters.</summary>
    private static bool MaySet(ActionReference reference) => reference.Name[0] is '*' or '?' || reference.HasWildcard && reference.Name[0] is 'p' or 'P'
        || reference.Name.StartsWith("PutBucket", StringComparison.OrdinalIgnoreCase);

    private static bool MayBeOn(CatalogAction action, StatementVariant statement, RuleContext context) =>
        !ResourceFit.IsScoped(statement.Resources) || !ResourceFit.FitsNone(action, statement.Resources, context);

    private static CatalogAction? ActionOf(string name, RuleContext context) => context.Catalog.Resolve(name).Action;

    /// <summary>Whether a statement with this effect may name an action, on whatever resources and conditions.</summary>
    private static bool IsNamed(string name, Effect effect, PolicyDocument document, RuleContext context)
    {
        if (ActionOf(name, context) is not { } action || !context.Pairs.Spend(document.Statements.Length))
        {
            return true;
        }

        foreach (var statement in document.Statements)
        {
            foreach (var variant in statement.Variants)
            {
                if (variant.Effect == effect && MayName(variant, action, context))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool MayName(StatementVariant variant, CatalogAction action, RuleContext context)
    {
        if (variant.Actions.IsOpen || variant.Actions.IsNegated)
        {
            return true;
        }

        foreach (var reference in context.ActionsOf(variant))
        {
            if (reference.Kind is ActionReferenceKind.Undecided or ActionReferenceKind.Everything || reference.Actions.Contains(action))
            {
                return true;
            }
        }

        return false;
    }
}
