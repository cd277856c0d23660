namespace PolicyLint.Rules.Access;

/// <summary>Managed policies of AWS of which more is known than the name.</summary>
/// <remarks>
/// What they grant was computed from the documents of 2026-08-22 (iam-floyd, Apache-2.0) against the Service Authorization Reference
/// of 2026-09-26; which are retired, and what replaces them, by AWS's documentation as of 2026-11-23. AWS itself marks a policy as
/// deprecated only in the console, so the list is not complete.
/// </remarks>
internal static class AwsPolicyNames
{
    public const string Administrator = "AdministratorAccess";

    /// <summary>What whoever handles an incident needs; there is no other way to grant it.</summary>
    public const string Support = "AWSSupportAccess";

    /// <summary>What each of these lets its holder do, as the end of a sentence.</summary>
    public static readonly IReadOnlyDictionary<string, string> Elevated = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["AdministratorAccess-Amplify"] = "makes roles, gives them any rights and takes them",
        ["AWSCloudShellFullAccess"] = "moves files between the account and any computer through a shell in the browser",
        ["AWSOrganizationsFullAccess"] = "changes the policies and accounts of the organization",
        ["AWSSSOMasterAccountAdministrator"] = "gives anybody any rights in any account of the organization",
        ["IAMFullAccess"] = "gives anybody, himself too, any rights",
        ["PowerUserAccess"] = "does everything but change users and roles, and takes every role that trusts the account",
    };

    /// <summary>By name; what to use instead, empty where the service itself has ended.</summary>
    public static readonly IReadOnlyDictionary<string, string> Retired = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["AlexaForBusinessFullAccess"] = "",
        ["AmazonConnectFullAccess"] = "AmazonConnect_FullAccess",
        ["AmazonDynamoDBFullAccesswithDataPipeline"] = "AmazonDynamoDBFullAccess",
        ["AmazonEC2ContainerServiceFullAccess"] = "AmazonECS_FullAccess",
        ["AmazonEC2ContainerServiceRole"] = "AmazonECSServiceRolePolicy",
        ["AmazonEC2RoleforSSM"] = "AmazonSSMManagedInstanceCore",
        ["AmazonEC2SpotFleetAutoscaleRole"] = "AWSApplicationAutoscalingEC2SpotFleetRequestPolicy",
        ["AmazonEC2SpotFleetRole"] = "AmazonEC2SpotFleetTaggingRole",
        ["AmazonElasticMapReduceFullAccess"] = "AmazonEMRFullAccessPolicy_v2",
        ["AmazonElasticMapReduceReadOnlyAccess"] = "AmazonEMRReadOnlyAccessPolicy_v2",
        ["AmazonElasticMapReduceRole"] = "AmazonEMRServicePolicy_v2",
        ["AmazonMachineLearningRoleforRedshiftDataSource"] = "",
        ["AmazonSumerianFullAccess"] = "",
        ["AmazonWorkLinkFullAccess"] = "",
        ["AWSBackupAdminPolicy"] = "AWSBackupFullAccess",
        ["AWSBackupOperatorPolicy"] = "AWSBackupOperatorAccess",
        ["AWSCloudTrailFullAccess"] = "AWSCloudTrail_FullAccess",
        ["AWSCloudTrailReadOnlyAccess"] = "AWSCloudTrail_ReadOnlyAccess",
        ["AWSCodePipelineFullAccess"] = "AWSCodePipeline_FullAccess",
        ["AWSCodePipelineReadOnlyAccess"] = "AWSCodePipeline_ReadOnlyAccess",
        ["AWSConfigRole"] = "AWS_ConfigRole",
        ["AWS_Config_Role"] = "AWS_ConfigRole",
        ["AWSDataPipelineRole"] = "AWSDataPipeline_FullAccess",
        ["AWSDeepLensServiceRolePolicy"] = "",
        ["AWSDeepRacerFullAccess"] = "",
        ["AWSElasticBeanstalkFullAccess"] = "AdministratorAccess-AWSElasticBeanstalk",
        ["AWSElasticBeanstalkReadOnlyAccess"] = "AWSElasticBeanstalkReadOnly",
        ["AWSElasticBeanstalkService"] = "AWSElasticBeanstalkManagedUpdatesCustomerRolePolicy",
        ["AWSIoT1ClickFullAccess"] = "",
        ["AWSLambdaFullAccess"] = "AWSLambda_FullAccess",
        ["AWSLambdaReadOnlyAccess"] = "AWSLambda_ReadOnlyAccess",
        ["AWSMobileHub_FullAccess"] = "",
        ["AWSMobileHub_ReadOnly"] = "",
        ["AWSOpsWorksFullAccess"] = "",
        ["AWSRoboMakerFullAccess"] = "",
        ["ServerMigrationServiceRole"] = "",
        ["ServiceCatalogAdminReadOnlyAccess"] = "AWSServiceCatalogAdminReadOnlyAccess",
        ["ServiceCatalogEndUserAccess"] = "AWSServiceCatalogEndUserReadOnlyAccess",
    };
}
