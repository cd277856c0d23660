namespace PolicyLint.Model;

/// <summary>What an AWS command printed about an account or its organization.</summary>
public enum ExportKind
{
    /// <summary><c>aws sts get-caller-identity</c>: which account the others beside it are of.</summary>
    CallerIdentity,

    /// <summary><c>aws iam get-account-authorization-details</c>.</summary>
    AuthorizationDetails,

    /// <summary><c>aws iam get-credential-report</c>, or the CSV in it.</summary>
    CredentialReport,

    /// <summary><c>aws iam get-account-summary</c>.</summary>
    AccountSummary,

    /// <summary><c>aws iam get-account-password-policy</c>, or that there is none.</summary>
    PasswordPolicy,

    /// <summary><c>aws iam list-virtual-mfa-devices</c>.</summary>
    VirtualMfaDevices,

    /// <summary><c>aws iam list-mfa-devices</c>, for one user.</summary>
    MfaDevices,

    /// <summary><c>aws iam list-server-certificates</c>.</summary>
    ServerCertificates,

    /// <summary><c>aws iam list-saml-providers</c>.</summary>
    SamlProviders,

    /// <summary><c>aws iam list-open-id-connect-providers</c>.</summary>
    OpenIdConnectProviders,

    /// <summary><c>aws iam get-service-last-accessed-details</c>, under the ARN it was asked for.</summary>
    LastAccess,

    /// <summary><c>aws organizations describe-organization</c>, or that there is none.</summary>
    Organization,

    /// <summary><c>aws organizations list-accounts</c>.</summary>
    OrganizationAccounts,

    /// <summary><c>aws organizations list-policies</c> and <c>describe-policy</c>.</summary>
    OrganizationPolicies,

    /// <summary><c>aws iam list-organizations-features</c>.</summary>
    OrganizationFeatures,

    /// <summary><c>aws organizations list-delegated-administrators</c>.</summary>
    DelegatedAdministrators,

    /// <summary><c>aws accessanalyzer list-analyzers</c>.</summary>
    Analyzers,

    /// <summary><c>aws ec2 describe-regions</c> or <c>aws account list-regions</c>: which Regions are switched on.</summary>
    Regions,

    /// <summary><c>aws sso-admin describe-permission-set</c> and what is attached to it.</summary>
    PermissionSets,
}
