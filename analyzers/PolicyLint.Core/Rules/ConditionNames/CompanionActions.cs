using System.Collections.Immutable;
using PolicyLint.Catalog;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>The action that a request needs too if it sets tags on what it creates.</summary>
internal static class CompanionActions
{
    /// <summary>
    /// A name that ends in an asterisk stands for all of the service that begin so and take tags. Each is documented, as of 2026-11:
    /// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/supported-iam-actions-tagging.html,
    /// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/supported-iam-actions-tagging.html,
    /// https://docs.aws.amazon.com/AmazonECR/latest/userguide/supported-iam-actions-tagging.html,
    /// https://docs.aws.amazon.com/efs/latest/ug/supported-iam-actions-tagging.html,
    /// https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/tagging-resources-during-creation.html,
    /// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html,
    /// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html,
    /// https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html,
    /// https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html,
    /// https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateAccount.html,
    /// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html, and for the others the dependent actions of the Service
    /// Authorization Reference.
    /// </summary>
    private static readonly ImmutableArray<(string Service, string Action, string Companion)> Rows =
    [
        ("ec2", "RunInstances", "ec2:CreateTags"),
        ("ec2", "Create*", "ec2:CreateTags"),
        ("ecr", "CreateRepository", "ecr:TagResource"),
        ("ecs", "Create*", "ecs:TagResource"),
        ("ecs", "RegisterTaskDefinition", "ecs:TagResource"),
        ("ecs", "RunTask", "ecs:TagResource"),
        ("elasticache", "Create*", "elasticache:AddTagsToResource"),
        ("elasticfilesystem", "Create*", "elasticfilesystem:TagResource"),
        ("elasticloadbalancing", "Create*", "elasticloadbalancing:AddTags"),
        ("fsx", "Create*", "fsx:TagResource"),
        ("iam", "CreateInstanceProfile", "iam:TagInstanceProfile"),
        ("iam", "CreateOpenIDConnectProvider", "iam:TagOpenIDConnectProvider"),
        ("iam", "CreatePolicy", "iam:TagPolicy"),
        ("iam", "CreateRole", "iam:TagRole"),
        ("iam", "CreateSAMLProvider", "iam:TagSAMLProvider"),
        ("iam", "CreateUser", "iam:TagUser"),
        ("kms", "CreateKey", "kms:TagResource"),
        ("logs", "CreateLogGroup", "logs:TagResource"),
        ("organizations", "CreateAccount", "organizations:TagResource"),
        ("rds", "Create*", "rds:AddTagsToResource"),
        ("sagemaker", "Create*", "sagemaker:AddTags"),
        ("secretsmanager", "CreateSecret", "secretsmanager:TagResource"),
        ("sns", "CreateTopic", "sns:TagResource"),
        ("sqs", "CreateQueue", "sqs:TagQueue"),
    ];

    /// <summary>The full name of the action that is needed beside one where it sets tags; null if none is documented.</summary>
    public static string? Of(CatalogAction action)
    {
        foreach (var (service, name, companion) in Rows)
        {
            if (service == action.Service.Prefix && IsMeant(action.Name, name))
            {
                return companion == action.FullName ? null : companion;
            }
        }

        return null;
    }

    private static bool IsMeant(string action, string name) => name[name.Length - 1] == '*'
        ? string.CompareOrdinal(action, 0, name, 0, name.Length - 1) == 0
        : action == name;
}
