using PolicyLint.Catalog;
using PolicyLint.Model;
using PolicyLint.Rules.Access;
using PolicyLint.Text;

namespace PolicyLint.Rules.Accounts;

/// <summary>What a policy lets a user do beside taking roles and looking after its own credentials.</summary>
/// <param name="Text">The action, or the policy of AWS.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record OwnWork(string Text, Place Place)
{
    private const string OwnName = "${aws:username}";

    /// <summary>The managed policies of AWS that a user needs for its own credentials.</summary>
    private static readonly string[] SelfService = ["IAMUserChangePassword", "IAMSelfManageServiceSpecificCredentials", "IAMUserSSHKeys"];

    /// <summary>The first of it; null if there is none, or nothing that is sure.</summary>
    public static OwnWork? In(PolicyAttachment attachment, RuleContext context)
    {
        if (attachment.Document is not { } document)
        {
            return AttachedPolicy.PathOf(attachment) is { } path && Array.IndexOf(SelfService, AttachedPolicy.NameOf(path)) < 0
                ? new OwnWork(AttachedPolicy.NameOf(path), attachment.Place)
                : null;
        }

        foreach (var statement in document.Statements)
        {
            foreach (var variant in statement.Variants)
            {
                if (variant.Effect == Effect.Allow && First(variant, context) is { } found)
                {
                    return found;
                }
            }
        }

        return null;
    }

    private static OwnWork? First(StatementVariant variant, RuleContext context)
    {
        if (variant.Actions.IsNegated)
        {
            return new OwnWork("NotAction", variant.Actions.NamePlace);
        }

        var isOnItself = IsOnItself(variant);
        var references = context.ActionsOf(variant);
        for (var index = 0; index < references.Length; index++)
        {
            var reference = references[index];
            if (reference.Kind != ActionReferenceKind.Undecided && !IsOfUser(reference, isOnItself))
            {
                return new OwnWork(reference.Text, variant.Actions.Values[index].Place);
            }
        }

        return null;
    }

    private static bool IsOfUser(ActionReference reference, bool isOnItself) =>
        reference.Prefix.Equals("sts", StringComparison.OrdinalIgnoreCase)
        || (reference.Prefix.Equals("iam", StringComparison.OrdinalIgnoreCase) && (isOnItself || Reads(reference.Name)));

    private static bool Reads(string name) =>
        name.StartsWith("Get", StringComparison.OrdinalIgnoreCase) || name.StartsWith("List", StringComparison.OrdinalIgnoreCase);

    private static bool IsOnItself(StatementVariant variant)
    {
        foreach (var value in variant.Resources.Values)
        {
            if (value.Value.Display.IndexOf(OwnName, StringComparison.OrdinalIgnoreCase) < 0)
            {
                return false;
            }
        }

        return !variant.Resources.Values.IsEmpty && !variant.Resources.IsNegated;
    }
}
