using PolicyLint.Diagnostics;
using PolicyLint.Matching;
using PolicyLint.Model;

namespace PolicyLint.Rules.Access;

/// <summary>A Deny for all but some, which hits those as well.</summary>
internal sealed class DenyWithNotPrincipal : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL4015",
        Title = "Deny with NotPrincipal that also hits whom it names",
        Family = RuleFamily.Access,
        Severity = Severity.Warning,
        Needs = StatementTraits.Deny | StatementTraits.Principal,
        Kinds = PolicyKinds.Resource,
        Message = "this Deny hits '{0}' too, as {1} is not in NotPrincipal",
        Advice = "use Principal \"*\" and ArnNotEquals on aws:PrincipalArn",
        FurtherAdvice = "or list the account, the role and its sessions as well",
        Why = """
            A caller is a session, a role and an account at once, and the Deny holds if any of them is missing from NotPrincipal. A condition
            on aws:PrincipalArn names the role once and says what is meant.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html",
        Equivalents = ["iam-policy-validator:not_principal_usage"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Deny","NotPrincipal":{"AWS":"arn:aws:iam::111122223333:user/eve"},"Action":"s3:*","Resource":"arn:aws:s3:::a/*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"arn:aws:s3:::a/*","Condition":{"ArnNotEquals":{"aws:PrincipalArn":"arn:aws:iam::111122223333:user/eve"}}}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        var principals = statement.Principals;
        if (statement.Effect != Effect.Deny || !principals.IsNegated || principals.IsOpen)
        {
            return;
        }

        foreach (var entry in principals.Entries)
        {
            // Another entry may be just what seems to be missing.
            if (entry.Written.Text is null)
            {
                return;
            }
        }

        foreach (var entry in principals.Entries)
        {
            if (entry.Type == PrincipalType.Aws && Arn.Parse(entry.Written.Text!) is { } arn && Missing(arn, principals) is { } missing)
            {
                context.Report(new Occurrence(entry.Written.Place) { Arguments = [arn.Text, missing], Label = "denied as well" });
                return;
            }
        }
    }

    /// <summary>What the caller also is and the list lacks; null if nothing.</summary>
    private static string? Missing(Arn arn, PrincipalClause principals)
    {
        var account = arn[arn.Account];
        if (AccountPrincipal.AccountOf(arn.Text) is not null || AccountPrincipal.AccountOf(account) is null)
        {
            return null;
        }

        if (!Lists(principals, principal => AccountPrincipal.AccountOf(principal) == account))
        {
            return "the account " + account;
        }

        var resource = arn[arn.Resource];
        if (!resource.StartsWith("role/", StringComparison.Ordinal))
        {
            return null;
        }

        var name = resource.Substring(resource.LastIndexOf('/') + 1);
        return Lists(principals, principal => principal.IndexOf(":assumed-role/" + name + "/", StringComparison.Ordinal) >= 0)
            ? null
            : "its session, an ARN with assumed-role,";
    }

    private static bool Lists(PrincipalClause principals, Func<string, bool> isIt)
    {
        foreach (var entry in principals.Entries)
        {
            if (isIt(entry.Written.Text!))
            {
                return true;
            }
        }

        return false;
    }
}
