using PolicyLint.Diagnostics;
using PolicyLint.Matching;
using PolicyLint.Model;

namespace PolicyLint.Rules.Identities;

/// <summary>A role of an administrator that people of an account take without MFA.</summary>
internal sealed class AdministratorTrustedWithoutMfa : IIdentityRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL7010",
        Title = "Administrator role that an account may take without MFA",
        Family = RuleFamily.Identities,
        Severity = Severity.Info,
        Profile = Profile.Strict,
        Message = "the administrator role {0} is taken from {1} without MFA",
        Advice = "add a condition: Bool aws:MultiFactorAuthPresent true",
        Why = """
            The trust policy is the place to ask for MFA: in the session of the role nothing is left of it. Services, and people who come by
            SAML or OpenID Connect, have none that AWS could see.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html#MFAProtectedAPI-cross-account-delegation",
        SampleName = "app.template.json",
        SampleSettings = RuleSettings.Default with { Severities = RuleSettings.Default.Severities.SetItem("PL4020", Severity.None) },
        Bad = """{"Resources":{"Deploy":{"Type":"AWS::IAM::Role","Properties":{"ManagedPolicyArns":["arn:aws:iam::aws:policy/AdministratorAccess"],"AssumeRolePolicyDocument":{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":{"Ref":"AWS::AccountId"}},"Action":"sts:AssumeRole"}}}}}}""",
        Good = """{"Resources":{"Deploy":{"Type":"AWS::IAM::Role","Properties":{"ManagedPolicyArns":["arn:aws:iam::aws:policy/AdministratorAccess"],"AssumeRolePolicyDocument":{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":{"Ref":"AWS::AccountId"}},"Action":"sts:AssumeRole","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}}}}}}}""",
    };

    public void Check(IamIdentity identity, RuleContext context)
    {
        if (identity is not Role { TrustPolicy: { } trust, Origin.Kind: not OriginKind.Framework } || !IsAdministrator(identity))
        {
            return;
        }

        foreach (var statement in trust.Statements)
        {
            foreach (var variant in statement.Variants)
            {
                Check(variant, identity, context);
            }
        }
    }

    private static bool IsAdministrator(IamIdentity identity)
    {
        foreach (var attachment in identity.Attachments)
        {
            if (IdentityPower.IsAdministrator(attachment))
            {
                return true;
            }
        }

        return false;
    }

    private static void Check(StatementVariant statement, IamIdentity role, RuleContext context)
    {
        if (statement.Effect != Effect.Allow || statement.Principals.IsNegated || ActionMatching.Matches(statement.Actions, "sts:AssumeRole") != Answer.Yes
            || MfaCondition.IsDemandedBy(statement) != Answer.No || IsOfAnotherParty(statement))
        {
            return;
        }

        foreach (var entry in statement.Principals.Entries)
        {
            if (entry.Type == PrincipalType.Aws && AccountPrincipal.IsAccount(entry.Written.Value))
            {
                context.Report(new Occurrence(entry.Written.Place)
                {
                    Arguments = [role.Name.Display, entry.Written.Value.Display],
                    Label = "without MFA",
                    Related = [new RelatedPlace(role.Place, "the role")],
                    Changes = statement.World.IsAlways ? MfaCondition.Ask(statement) : [],
                });
                return;
            }
        }
    }

    /// <summary>An external id is for a program of somebody else, which has no MFA.</summary>
    private static bool IsOfAnotherParty(StatementVariant statement)
    {
        foreach (var condition in statement.Conditions.Conditions)
        {
            if (condition.HasKey("sts:ExternalId"))
            {
                return true;
            }
        }

        return false;
    }
}
