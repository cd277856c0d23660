namespace PolicyLint.Rules.Access;

/// <summary>How far managed policies of AWS reach beyond the actions of their service.</summary>
/// <remarks>
/// Computed from the documents of 2026-08-22 (iam-floyd, Apache-2.0) against the Service Authorization Reference of 2026-09-26: an Allow
/// without Condition that reaches such an action on every resource, or on every one of a type. Policies for the roles of services are left
/// out. Of several reaches of a policy the first of this order counts.
/// </remarks>
internal static class AwsPolicyReach
{
    private static readonly Dictionary<string, string> Reaches = Index(
        ("reads every secret or parameter",
        [
            "AIDevOpsAgentActionsPolicy", "AWSApplicationMigrationReadOnlyAccess", "AWSSecretsManagerClientReadOnlyAccess",
            "AgentRegistryFullAccess", "AmazonElasticFileSystemsUtils", "AmazonLaunchWizardFullAccessV2", "AmazonLaunchWizard_Fullaccess",
            "AmazonSSMAutomationRole", "AmazonSSMFullAccess", "AmazonSSMManagedInstanceCore", "AmazonSSMReadOnlyAccess", "ReadOnlyAccess",
            "SageMakerStudioProjectUserRolePermissionsBoundary", "SecretsManagerReadWrite",
        ]),
        ("can stop what the account logs",
        [
            "AWSCloudTrail_FullAccess", "AWSCodeStarServiceRole", "AWSLambdaExecute", "AWSSecurityHubFullAccess",
            "AmazonDataZoneProjectDeploymentPermissionsBoundary", "AmazonDataZoneProjectRolePermissionsBoundary", "AmazonEC2FullAccess",
            "AmazonGuardDutyFullAccess", "AmazonGuardDutyFullAccess_v2", "AmazonVPCFullAccess", "CloudWatchFullAccess", "CloudWatchFullAccessV2",
            "CloudWatchLogsFullAccess", "NetworkAdministrator", "SageMakerStudioAdminIAMPermissiveExecutionPolicy",
            "SageMakerStudioUserIAMPermissiveExecutionPolicy", "SystemAdministrator",
        ]),
        ("can share what it reaches with anybody",
        [
            "AWSDataLifecycleManagerServiceRole", "AWSElasticBeanstalkCustomPlatformforEC2Role", "AWSLambda_FullAccess",
            "AWSMarketplaceSellerFullAccess", "AWSMarketplaceSellerProductsFullAccess", "AWSOpsWorksRole", "AWSResourceAccessManagerFullAccess",
            "AmazonEC2ContainerRegistryFullAccess", "AmazonEC2RoleforDataPipelineRole", "AmazonElasticMapReduceforEC2Role", "AmazonMSKFullAccess",
            "AmazonRDSFullAccess", "AmazonRedshiftAllCommandsFullAccess", "AmazonS3FullAccess", "AmazonSNSFullAccess", "AmazonSQSFullAccess",
            "DataScientist", "DatabaseAdministrator", "VMImportExportRoleForAWSConnector",
        ]),
        ("takes every role that trusts the account",
        [
            "SageMakerStudioAdminIAMDefaultExecutionPolicy", "SageMakerStudioUserIAMDefaultExecutionPolicy",
        ]),
        ("changes some roles and policies",
        [
            "AWSMcpServiceActionsFullAccess", "AWSQuickSetupDistributorPermissionsBoundary", "AWSQuickSetupManagedInstanceProfileExecutionPolicy",
            "AWSQuickSetupPatchPolicyPermissionsBoundary", "AWSQuickSetupSSMHostMgmtPermissionsBoundary",
        ]),
        ("runs code with the rights of what is there",
        [
            "AWSBackupFullAccess", "AWSBackupOperatorAccess", "AWSBackupServiceRolePolicyForBackup", "AWSCloud9Administrator",
            "AWSCloud9EnvironmentMember", "AWSCloud9User", "AWSCloudFormationFullAccess", "AWSCodeBuildAdminAccess", "AWSCodeBuildDeveloperAccess",
            "AWSDataLifecycleManagerSSMFullAccess", "AWSDeepRacerCloudFormationAccessPolicy", "AWSEC2VssRestorePolicy",
            "AWSFaultInjectionSimulatorEC2Access", "AWSFaultInjectionSimulatorECSAccess", "AWSFaultInjectionSimulatorSSMAccess",
            "AWSGlueConsoleFullAccess", "AWSGlueConsoleSageMakerNotebookFullAccess", "AWSGlueServiceNotebookRole", "AWSGlueServiceRole",
            "AWSOpsWorksCMServiceRole", "AWSRefactoringToolkitFullAccess", "AWSSystemsManagerJustInTimeAccessTokenPolicy",
            "AmazonDataZoneSageMakerEnvironmentRolePermissionsBoundary", "AmazonECS_FullAccess", "AmazonSSMMaintenanceWindowRole",
            "AmazonSageMakerFullAccess", "AwsGlueSessionUserRestrictedNotebookServiceRole", "AwsGlueSessionUserRestrictedServiceRole",
            "EC2InstanceConnect",
        ]),
        ("changes data of every resource",
        [
            "AWSIoTDeviceTesterForFreeRTOSFullAccess", "AWSIoTRuleActions", "AmazonEC2RolePolicyForLaunchWizard", "AmazonElasticTranscoderRole",
            "AmazonSecurityLakePermissionsBoundary", "ServerMigrationConnector",
        ]),
        ("passes any role to some services",
        [
            "AIOpsConsoleAdminPolicy", "AWSAppRunnerFullAccess", "AWSAppSyncAdministrator", "AWSApplicationAutoscalingRDSClusterPolicy",
            "AWSBackupServiceRolePolicyForRestores", "AWSBackupServiceRolePolicyForScans", "AWSBatchServiceRole",
            "AWSBatchServiceRolePolicyForSageMaker", "AWSBudgetsActionsWithAWSResourceControlAccess", "AWSCodeDeployRoleForECS",
            "AWSCodePipeline_FullAccess", "AWSConfigMultiAccountSetupPolicy", "AWSDataSyncFullAccess",
            "AWSElasticBeanstalkManagedUpdatesCustomerRolePolicy", "AWSElementalMediaConnectCreateFlow", "AWSElementalMediaConvertFullAccess",
            "AWSGrafanaAccountAdministrator", "AWSHealthImagingFullAccess", "AWSIoTDeviceDefenderEnableIoTLoggingMitigationAction",
            "AWSLambdaReplicator", "AWSMarketplaceFullAccess", "AWSMarketplaceImageBuildFullAccess", "AWSOpsWorks_FullAccess",
            "AWSPanoramaFullAccess", "AWSPartnerCentralFullAccess", "AWSPartnerCentralSandboxFullAccess", "AWSProtonFullAccess",
            "AWSResilienceHubResilienceTestingPolicy", "AWSRoboMakerServicePolicy", "AWSRolesAnywhereFullAccess", "AWSServiceCatalogAdminFullAccess",
            "AWSServiceRolePolicyForBackupRestoreTesting", "AWSSystemsManagerChangeManagementServicePolicy", "AWSTransferConsoleFullAccess",
            "AWSTransferFullAccess", "AdministratorAccess-AWSElasticBeanstalk", "AmazonAugmentedAIFullAccess",
            "AmazonAugmentedAIIntegratedAPIAccess", "AmazonAuroraDSQLConsoleFullAccess", "AmazonAuroraDSQLFullAccess",
            "AmazonBioDiscoveryFullAccess", "AmazonCodeCatalystFullAccess", "AmazonDynamoDBFullAccess", "AmazonEC2ContainerServiceEventsRole",
            "AmazonEC2SpotFleetTaggingRole", "AmazonEKSComputePolicy", "AmazonESCognitoAccess", "AmazonElasticFileSystemFullAccess",
            "AmazonElasticTranscoder_FullAccess", "AmazonEventBridgeFullAccess", "AmazonEventBridgePipesFullAccess",
            "AmazonEventBridgeSchedulerFullAccess", "AmazonForecastFullAccess", "AmazonFraudDetectorFullAccessPolicy", "AmazonHealthLakeFullAccess",
            "AmazonInspectorFullAccess", "AmazonKendraFullAccess", "AmazonLexReplicationPolicy", "AmazonLookoutEquipmentFullAccess",
            "AmazonOmicsFullAccess", "AmazonOpenSearchServiceCognitoAccess", "AmazonPersonalizeFullAccess", "AmazonQFullAccess",
            "AmazonQLDBConsoleFullAccess", "AmazonQLDBFullAccess", "AmazonS3FilesFullAccess", "AmazonS3TablesFullAccess",
            "AmazonSageMakerCanvasAIServicesAccess", "AmazonSageMakerCanvasDataPrepFullAccess", "AmazonSageMakerCanvasFullAccess",
            "AmazonSageMakerGeospatialFullAccess", "AmazonSageMakerModelRegistryFullAccess", "AmazonSageMakerPipelinesIntegrations",
            "AwsGlueDataBrewFullAccessPolicy", "CloudWatchEventsFullAccess", "CloudWatchOpenSearchDashboardsFullAccess", "EC2FastLaunchFullAccess",
            "EC2ImageBuilderExecutionPolicy", "NeptuneConsoleFullAccess", "NeptuneFullAccess", "ServerMigrationServiceLaunchRole",
            "ServerMigration_ServiceRole", "WellArchitectedConsoleFullAccess",
        ]),
        ("reads data of every resource",
        [
            "AIDevOpsAgentAccessPolicy", "AIOpsAssistantPolicy", "AWSAgentlessDiscoveryService", "AWSAppRunnerServicePolicyForECRAccess",
            "AWSApplicationMigrationFullAccess", "AWSBatchFullAccess", "AWSCodeBuildReadOnlyAccess", "AWSCodeCommitFullAccess",
            "AWSCodeCommitPowerUser", "AWSCodeCommitReadOnly", "AWSConnector", "AWSElasticBeanstalkReadOnly", "AWSElasticBeanstalkRoleCore",
            "AWSElasticBeanstalkWorkerTier", "AWSElasticDisasterRecoveryConsoleFullAccess", "AWSElasticDisasterRecoveryConsoleFullAccess_v2",
            "AWSGreengrassResourceAccessRolePolicy", "AWSIoTLogging", "AWSLambdaKinesisExecutionRole", "AWSLambdaSQSQueueExecutionRole",
            "AWSLambda_ReadOnlyAccess", "AWSMigrationHubDiscoveryAccess", "AWSPartnerLedSupportReadOnlyAccess",
            "AWSResilienceHubV2AssessmentExecutionPolicy", "AWS_ConfigRole", "AmazonAPIGatewayPushToCloudWatchLogs",
            "AmazonCognitoUnAuthedIdentitiesSessionPolicy", "AmazonDataZoneEnvironmentRolePermissionsBoundary", "AmazonDocDBConsoleFullAccess",
            "AmazonDocDBFullAccess", "AmazonDocDBReadOnlyAccess", "AmazonDynamoDBFullAccess_v2", "AmazonDynamoDBReadOnlyAccess",
            "AmazonEC2ContainerRegistryPowerUser", "AmazonEC2ContainerRegistryPullOnly", "AmazonEC2ContainerRegistryReadOnly",
            "AmazonEC2ContainerServiceforEC2Role", "AmazonEC2ReadOnlyAccess", "AmazonEC2RoleforAWSCodeDeploy", "AmazonECSTaskExecutionRolePolicy",
            "AmazonEKSFargatePodExecutionRolePolicy", "AmazonEMRCleanupPolicy", "AmazonGrafanaCloudWatchAccess", "AmazonKinesisAnalyticsFullAccess",
            "AmazonKinesisAnalyticsReadOnly", "AmazonKinesisFullAccess", "AmazonKinesisReadOnlyAccess", "AmazonLambdaRolePolicyForLaunchWizardSAP",
            "AmazonMacieServiceRole", "AmazonRDSDataFullAccess", "AmazonRDSReadOnlyAccess", "AmazonRedshiftFullAccess", "AmazonRedshiftQueryEditor",
            "AmazonS3ReadOnlyAccess", "AmazonSageMakerHyperPodInferenceAccess", "AmazonSageMakerModelCustomizationCoreAccess",
            "AutoScalingConsoleFullAccess", "AutoScalingFullAccess", "BedrockAgentCoreFullAccess", "CloudWatchActionsEC2Access",
            "CloudWatchAutomaticDashboardsAccess", "CloudWatchEventsBuiltInTargetExecutionAccess", "CloudWatchLogsReadOnlyAccess",
            "CloudWatchReadOnlyAccess", "ConsoleFullAccessFromVercel", "ConsoleViewOnlyAccessFromVercel",
            "EC2InstanceProfileForImageBuilderECRContainerBuilds", "NeptuneReadOnlyAccess", "SageMakerStudioProjectRoleMachineLearningPolicy",
            "SecurityAudit", "SupportUser", "ViewOnlyAccess", "WellArchitectedAgentResourceScanning",
        ]));

    /// <summary>The reach of a policy as the second half of a sentence (<c>reads every secret or parameter</c>); null if none is known.</summary>
    public static string? Of(string name) => Reaches.TryGetValue(name, out var reach) ? reach : null;

    private static Dictionary<string, string> Index(params (string Reach, string[] Names)[] groups)
    {
        var index = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (reach, names) in groups)
        {
            foreach (var name in names)
            {
                index.Add(name, reach);
            }
        }

        return index;
    }
}
