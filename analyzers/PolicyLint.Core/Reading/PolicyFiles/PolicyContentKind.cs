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
        if (!Any(policy, HasPrincipal))
        {
            return Identity;
        }

        return Any(policy, DoesMoreThanAssume) ? Resource : Trust;
    }

    /// <summary>Whether it is so of a statement.</summary>
    private static bool Any(SyntaxNode policy, Func<SyntaxNode, bool> isSo)
    {
        foreach (var member in policy.Members)
        {
            if (!member.Name.Is(ElementNames.Statement))
            {
                continue;
            }

            if (member.Value.Kind == SyntaxKind.Mapping && isSo(member.Value))
            {
                return true;
            }

            foreach (var statement in member.Value.Items)
            {
                if (isSo(statement))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool HasPrincipal(SyntaxNode statement)
    {
        foreach (var member in statement.Members)
        {
            if (member.Name.Is(ElementNames.Principal) || member.Name.Is(ElementNames.NotPrincipal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool DoesMoreThanAssume(SyntaxNode statement)
    {
        foreach (var member in statement.Members)
        {
            if (member.Name.Is(ElementNames.NotAction) || member.Name.Is(ElementNames.Resource)
                || (member.Name.Is(ElementNames.Action) && !OnlyAssumes(member.Value)))
            {
                return true;
            }
        }

        return false;
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
