using PolicyLint.Catalog;

namespace PolicyLint.Rules.Access;

/// <summary>Actions that change who may do what, or that hand out credentials.</summary>
/// <remarks>
/// The access levels are AWS's own, by the catalogue. The names here are what AWS sorts as read or write though they give
/// credentials or membership: found by comparing the lists of parliament (2025-04, BSD-3-Clause), cloudsplaining (2026, BSD-3-Clause)
/// and iam-dataset (2026, MIT), each name checked against the Service Authorization Reference of 2026-09-26. Left out are those that
/// every workload needs (ecr:GetAuthorizationToken, codeartifact:GetAuthorizationToken, sts:GetCallerIdentity) and those that give none.
/// </remarks>
internal static class PermissionActions
{
    private static readonly string[] PrivilegedServices = ["iam", "kms", "organizations", "secretsmanager", "sso", "sts"];

    private static readonly Dictionary<string, string[]> Credentials = new(StringComparer.Ordinal)
    {
        ["airflow"] = ["CreateCliToken", "CreateWebLoginToken"],
        ["appsync"] = ["CreateApiKey"],
        ["chime"] = ["CreateApiKey"],
        ["cloud9"] = ["CreateEnvironmentToken"],
        ["cognito-identity"] = ["GetCredentialsForIdentity", "GetOpenIdToken", "GetOpenIdTokenForDeveloperIdentity"],
        ["connect"] = ["GetFederationToken"],
        ["ec2"] = ["GetPasswordData"],
        ["ec2-instance-connect"] = ["SendSSHPublicKey"],
        ["emr-containers"] = ["GetManagedEndpointSessionCredentials"],
        ["finspace-api"] = ["GetProgrammaticAccessCredentials"],
        ["gamelift"] = ["GetComputeAuthToken", "GetInstanceAccess", "RequestUploadCredentials"],
        ["grafana"] = ["CreateWorkspaceApiKey"],
        ["iam"] =
        [
            "AddUserToGroup", "CreateAccessKey", "CreateLoginProfile", "CreateServiceSpecificCredential", "ResetServiceSpecificCredential",
            "UpdateAccessKey", "UpdateLoginProfile",
        ],
        ["lightsail"] = ["CreateBucketAccessKey", "GetInstanceAccessDetails", "GetRelationalDatabaseMasterUserPassword"],
        ["mediapackage"] = ["RotateChannelCredentials", "RotateIngestEndpointCredentials"],
        ["rds-db"] = ["connect"],
        ["redshift"] = ["GetClusterCredentials", "GetClusterCredentialsWithIAM"],
        ["redshift-serverless"] = ["GetCredentials"],
        ["sts"] = ["AssumeRole", "AssumeRoleWithSAML", "AssumeRoleWithWebIdentity", "GetFederationToken"],
    };

    private static readonly HashSet<string> WithAny = new([.. PrivilegedServices, .. Credentials.Keys], StringComparer.Ordinal);

    /// <summary>Whether a service has any of them.</summary>
    public static bool HasAny(CatalogService service) => WithAny.Contains(service.Prefix);

    /// <summary>Whether a written action takes one of them in; also where it would take long to say.</summary>
    public static bool MayBeIn(ActionReference reference)
    {
        if (reference.Kind != ActionReferenceKind.Known || reference.Service is not { } service)
        {
            return reference.Kind is not (ActionReferenceKind.UnknownAction or ActionReferenceKind.UnknownService);
        }

        if (!HasAny(service))
        {
            return false;
        }

        foreach (var action in reference.Actions)
        {
            if (IsPrivileged(action))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an action rules permissions in one of the services that decide them, or gives credentials.</summary>
    public static bool IsPrivileged(CatalogAction action)
    {
        var service = action.Service.Prefix;
        return (action.AccessLevel == AccessLevel.PermissionsManagement && Array.IndexOf(PrivilegedServices, service) >= 0)
            || (Credentials.TryGetValue(service, out var names) && Array.IndexOf(names, action.Name) >= 0);
    }
}
