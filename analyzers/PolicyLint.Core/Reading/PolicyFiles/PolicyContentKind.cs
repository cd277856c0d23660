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

    /// <param name="policy">The policy.</param>
    /// <param name="written">What was made of it.</param>
    public static KindJudgement Of(SyntaxNode policy, WrittenMap written)
    {
        if (!HasPrincipal(written))
        {
            return Identity;
        }

        return AnyDoesMoreThanAssume(policy) ? Resource : Trust;
    }

    private static bool HasPrincipal(WrittenMap written)
    {
        foreach (var member in written.Members)
        {
            if (member.Name != ElementNames.Statement)
            {
                continue;
            }

            if (member.Value is WrittenMap only && NamesPrincipal(only))
            {
                return true;
            }

            if (member.Value is WrittenList list && HoldsPrincipal(list))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsPrincipal(WrittenList statements)
    {
        foreach (var item in statements.Items)
        {
            if (item is WrittenMap statement && NamesPrincipal(statement))
            {
                return true;
            }
        }

        return false;
    }

    private static bool NamesPrincipal(WrittenMap statement)
    {
        foreach (var member in statement.Members)
        {
            if (member.Name is ElementNames.Principal or ElementNames.NotPrincipal)
            {
                return true;
            }
        }

        return false;
    }

    private static bool AnyDoesMoreThanAssume(SyntaxNode policy)
    {
        foreach (var member in policy.Members)
        {
            if (!member.Name.Is(ElementNames.Statement))
            {
                continue;
            }

            if (member.Value.Kind == SyntaxKind.Mapping && DoesMoreThanAssume(member.Value))
            {
                return true;
            }

            foreach (var statement in member.Value.Items)
            {
                if (DoesMoreThanAssume(statement))
                {
                    return true;
                }
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
