namespace PolicyLint.Model;

/// <summary>The commands that print the exports, as they are named to people.</summary>
public static class ExportKindNames
{
    /// <summary>The command without <c>aws</c>: <c>iam get-credential-report</c>.</summary>
    public static string Command(this ExportKind kind) => kind switch
    {
        ExportKind.CallerIdentity => "sts get-caller-identity",
        ExportKind.AuthorizationDetails => "iam get-account-authorization-details",
        ExportKind.CredentialReport => "iam get-credential-report",
        ExportKind.AccountSummary => "iam get-account-summary",
        ExportKind.PasswordPolicy => "iam get-account-password-policy",
        ExportKind.VirtualMfaDevices => "iam list-virtual-mfa-devices",
        ExportKind.MfaDevices => "iam list-mfa-devices",
        ExportKind.ServerCertificates => "iam list-server-certificates",
        ExportKind.SamlProviders => "iam list-saml-providers",
        ExportKind.OpenIdConnectProviders => "iam list-open-id-connect-providers",
        ExportKind.LastAccess => "iam get-service-last-accessed-details",
        ExportKind.Organization => "organizations describe-organization",
        ExportKind.OrganizationAccounts => "organizations list-accounts",
        ExportKind.OrganizationPolicies => "organizations describe-policy",
        ExportKind.OrganizationFeatures => "iam list-organizations-features",
        ExportKind.DelegatedAdministrators => "organizations list-delegated-administrators",
        ExportKind.Analyzers => "accessanalyzer list-analyzers",
        ExportKind.Regions => "ec2 describe-regions",
        ExportKind.PermissionSets => "sso-admin describe-permission-set",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
