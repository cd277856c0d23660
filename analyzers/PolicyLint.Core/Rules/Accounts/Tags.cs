using PolicyLint.Model;

namespace PolicyLint.Rules.Accounts;

/// <summary>Whether what an account has is tagged, with whatever tag of its owner's.</summary>
/// <remarks>https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-24</remarks>
public static class Tags
{
    /// <summary>Whether a user or role has no tag; unknown if its tags are not shown.</summary>
    public static Answer AreMissing(IamIdentity identity)
    {
        if (!identity.AreTagsKnown)
        {
            return Answer.Maybe;
        }

        foreach (var tag in identity.Tags)
        {
            if (!tag.Key.StartsWith("aws:", StringComparison.Ordinal))
            {
                return Answer.No;
            }
        }

        return Answer.Yes;
    }

    /// <summary>Whether a role is one that its owner tags: not one that AWS makes.</summary>
    public static bool IsForOwner(IamIdentity identity) => identity.Origin.Kind == OriginKind.Written;
}
