using PolicyLint.Model;
using PolicyLint.Syntax;

namespace PolicyLint.Reading.PolicyFiles;

/// <summary>The kind that a policy's own content suggests, where nothing else says it.</summary>
internal static class PolicyContentKind
{
    private static readonly KindJudgement Identity =
        new(PolicyKind.Identity, PolicyKinds.WithoutPrincipal, "as no Principal is there");

    private static readonly KindJudgement Resource =
        new(PolicyKind.Resource, PolicyKinds.Resource | PolicyKinds.ResourceControl | PolicyKinds.Endpoint, "as a Principal is there");

    private static readonly KindJudgement Trust =
        new(PolicyKind.Trust, PolicyKinds.Trust, "as its actions assume a role");

    public static KindJudgement Of(SyntaxNode policy)
    {
        var hasPrincipal = false;
        var onlyAssumes = true;
        foreach (var member in policy.Members)
        {
            if (!member.Name.Is(ElementNames.Statement))
            {
                continue;
            }

            if (member.Value.Kind == SyntaxKind.Mapping)
            {
                Look(member.Value, ref hasPrincipal, ref onlyAssumes);
            }

            foreach (var statement in member.Value.Items)
            {
                Look(statement, ref hasPrincipal, ref onlyAssumes);
            }
        }

        if (!hasPrincipal)
        {
            return Identity;
        }

        return onlyAssumes ? Trust : Resource;
    }

    private static void Look(SyntaxNode statement, ref bool hasPrincipal, ref bool onlyAssumes)
    {
        foreach (var member in statement.Members)
        {
            hasPrincipal |= member.Name.Is(ElementNames.Principal) || member.Name.Is(ElementNames.NotPrincipal);
            if (member.Name.Is(ElementNames.Action))
            {
                onlyAssumes &= OnlyAssumes(member.Value);
            }

            onlyAssumes &= !member.Name.Is(ElementNames.NotAction) && !member.Name.Is(ElementNames.Resource);
        }
    }

    private static bool OnlyAssumes(SyntaxNode action)
    {
        if (action.IsScalar)
        {
            return IsAssume(action.Value);
        }

        foreach (var item in action.Items)
        {
            if (!IsAssume(item.Value))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAssume(string action) =>
        action.StartsWith("sts:AssumeRole", StringComparison.OrdinalIgnoreCase)
        || action.Equals("sts:TagSession", StringComparison.OrdinalIgnoreCase)
        || action.Equals("sts:SetSourceIdentity", StringComparison.OrdinalIgnoreCase)
        || action.Equals("sts:SetContext", StringComparison.OrdinalIgnoreCase)
        || action.Equals("sts:*", StringComparison.OrdinalIgnoreCase);
}
