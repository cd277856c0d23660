using System.Collections.Immutable;
using PolicyLint.Model;
using PolicyLint.Rules.Identities;

namespace PolicyLint.Rules.Accounts;

/// <summary>
/// Finds whether the service control policies of an organization leave an account everything. At the root, at each unit and at the
/// account one of the policies there must allow an action, and none may deny it; FullAWSAccess, which AWS attaches everywhere, allows all.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html</remarks>
internal static class ServiceControls
{
    private const string Root = "r-";
    private const string Unit = "ou-";

    /// <summary>
    /// False if they surely leave something out. What may leave something out, and is not known to hold here, is a caveat. None of them
    /// binds the management account.
    /// </summary>
    public static bool LeaveAll(Account? account, ImmutableArray<string>.Builder caveats)
    {
        if (account?.Organization is not { IsAbsent: false } organization || (account.Id is { } id && organization.ManagementAccount == id))
        {
            return true;
        }

        if (!account.HasAll(ExportKind.OrganizationPolicies))
        {
            caveats.Add("a service control policy, which is not known here, narrows it");
            return true;
        }

        foreach (var policy in organization.Policies)
        {
            if (!IsNarrow(policy) || !MayHold(policy, account))
            {
                continue;
            }

            if (organization.ManagementAccount is not null && SurelyHolds(policy, account, organization))
            {
                return false;
            }

            caveats.Add(policy.Document is null
                ? $"the service control policy {policy.Name}, whose content is not known, narrows it"
                : $"the service control policy {policy.Name} holds here");
        }

        return true;
    }

    /// <summary>Whether a policy denies everything, allows some things alone, or may.</summary>
    private static bool IsNarrow(OrganizationPolicy policy) =>
        policy is { IsServiceControl: true, IsOfAws: false }
        && (policy.Document is not { } document || DeniesEverything(document) || (Allows(document) && !IdentityPower.IsAdministrator(document)));

    private static bool MayHold(OrganizationPolicy policy, Account account)
    {
        if (!policy.HasTargets)
        {
            return true;
        }

        foreach (var target in policy.Targets)
        {
            var mayBeAbove = IsRoot(target) || target.StartsWith(Unit, StringComparison.Ordinal) || account.Id is null || target == account.Id;
            if (mayBeAbove && (policy.Document is not { } document || DeniesEverything(document) || !AllowsAll(target, account.Organization!)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Of which units an account is a part is in no export that is read.</summary>
    private static bool SurelyHolds(OrganizationPolicy policy, Account account, Model.Organization organization)
    {
        if (policy.Document is not { } document)
        {
            return false;
        }

        foreach (var target in policy.Targets)
        {
            if ((IsRoot(target) || target == account.Id) && (DeniesEverything(document) || IsSurelyNarrow(target, organization)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether nothing else that is attached there allows everything, and all that is attached anywhere is known.</summary>
    private static bool IsSurelyNarrow(string target, Model.Organization organization)
    {
        var isWhole = false;
        foreach (var policy in organization.Policies)
        {
            if (policy.IsServiceControl && (!policy.HasTargets || (policy is { Document: null, IsOfAws: false } && policy.Targets.Contains(target))))
            {
                return false;
            }

            isWhole |= policy is { IsServiceControl: true, IsOfAws: true };
        }

        return isWhole && !AllowsAll(target, organization);
    }

    private static bool AllowsAll(string target, Model.Organization organization)
    {
        foreach (var policy in organization.Policies)
        {
            if (policy.IsServiceControl && policy.Targets.Contains(target)
                && (policy.IsOfAws || (policy.Document is { } document && IdentityPower.IsAdministrator(document))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRoot(string target) => target.StartsWith(Root, StringComparison.Ordinal);

    private static bool Allows(PolicyDocument document)
    {
        foreach (var statement in document.Statements)
        {
            foreach (var variant in statement.Variants)
            {
                if (variant.Effect == Effect.Allow)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool DeniesEverything(PolicyDocument document)
    {
        foreach (var statement in document.Statements)
        {
            foreach (var variant in statement.Variants)
            {
                if (variant.Effect == Effect.Deny && variant.Conditions.IsEmpty
                    && WideStatement.EveryAction(variant) is not null && WideStatement.EveryResource(variant) is not null)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
