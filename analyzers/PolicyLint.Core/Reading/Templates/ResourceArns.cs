using PolicyLint.Model;

namespace PolicyLint.Reading.Templates;

/// <summary>What Ref and Fn::GetAtt of a resource give: an ARN of some service and type, or a name. Neither is ever a wildcard.</summary>
/// <remarks>
/// Which types' Ref is an ARN comes from the CloudFormation user guide, the ARN types from the resource schemas
/// (<c>@aws-cdk/aws-service-spec</c>, Apache-2.0).
/// </remarks>
internal static class ResourceArns
{
    private static readonly Dictionary<string, (bool IsRefArn, string ArnType)> Types = new(StringComparer.Ordinal)
    {
        ["AWS::ACMPCA::Certificate"] = (true, ""),
        ["AWS::ACMPCA::CertificateAuthority"] = (true, "acm-pca:certificate-authority"),
        ["AWS::ACMPCA::CertificateAuthorityActivation"] = (true, ""),
        ["AWS::AccessAnalyzer::Analyzer"] = (true, "access-analyzer:analyzer"),
        ["AWS::ApiGateway::Account"] = (false, "apigateway:account"),
        ["AWS::ApiGateway::ApiKey"] = (false, "apigateway:apikeys"),
        ["AWS::ApiGateway::DomainName"] = (false, "apigateway:domainnames"),
        ["AWS::ApiGateway::RestApi"] = (false, "apigateway:RestApi"),
        ["AWS::ApiGateway::UsagePlan"] = (false, "apigateway:usageplans"),
        ["AWS::ApiGateway::VpcLink"] = (false, "apigateway:vpclinks"),
        ["AWS::ApiGatewayV2::Api"] = (false, "apigateway:apis"),
        ["AWS::ApiGatewayV2::DomainName"] = (false, "apigateway:domainnames"),
        ["AWS::AppSync::GraphQLApi"] = (false, "appsync:apis"),
        ["AWS::ApplicationAutoScaling::ScalableTarget"] = (false, "application-autoscaling:scalable-target"),
        ["AWS::ApplicationAutoScaling::ScalingPolicy"] = (true, ""),
        ["AWS::AutoScaling::ScalingPolicy"] = (true, ""),
        ["AWS::Backup::BackupPlan"] = (false, "backup:backup-plan"),
        ["AWS::Backup::BackupVault"] = (false, "backup:backup-vault"),
        ["AWS::Batch::ComputeEnvironment"] = (true, "batch:compute-environment"),
        ["AWS::Batch::JobDefinition"] = (true, "batch:job-definition"),
        ["AWS::Batch::JobQueue"] = (true, "batch:job-queue"),
        ["AWS::CertificateManager::Certificate"] = (true, "acm:certificate"),
        ["AWS::CloudFormation::Stack"] = (true, ""),
        ["AWS::CloudFront::CachePolicy"] = (false, "cloudfront:cache-policy"),
        ["AWS::CloudFront::Distribution"] = (false, "cloudfront:distribution"),
        ["AWS::CloudFront::OriginAccessControl"] = (false, "cloudfront:origin-access-control"),
        ["AWS::CloudTrail::Trail"] = (false, "cloudtrail:trail"),
        ["AWS::CloudWatch::Alarm"] = (false, "cloudwatch:alarm"),
        ["AWS::CloudWatch::Dashboard"] = (false, "cloudwatch:dashboard"),
        ["AWS::CodeBuild::Project"] = (false, "codebuild:project"),
        ["AWS::CodeCommit::Repository"] = (false, "codecommit:repository"),
        ["AWS::CodeDeploy::Application"] = (false, "codedeploy:application"),
        ["AWS::Cognito::IdentityPool"] = (false, "cognito-identity:identitypool"),
        ["AWS::Cognito::UserPool"] = (false, "cognito-idp:userpool"),
        ["AWS::DocDB::DBCluster"] = (false, "rds:cluster"),
        ["AWS::DocDB::DBInstance"] = (false, "rds:db"),
        ["AWS::DocDB::DBSubnetGroup"] = (false, "rds:subgrp"),
        ["AWS::DynamoDB::Table"] = (false, "dynamodb:table"),
        ["AWS::EC2::DHCPOptions"] = (false, "ec2:dhcp-options"),
        ["AWS::EC2::EIP"] = (false, "ec2:elastic-ip"),
        ["AWS::EC2::FlowLog"] = (false, "ec2:vpc-flow-log"),
        ["AWS::EC2::Instance"] = (false, "ec2:instance"),
        ["AWS::EC2::InstanceConnectEndpoint"] = (false, "ec2:instance-connect-endpoint"),
        ["AWS::EC2::InternetGateway"] = (false, "ec2:internet-gateway"),
        ["AWS::EC2::KeyPair"] = (false, "ec2:key-pair"),
        ["AWS::EC2::LaunchTemplate"] = (false, "ec2:launch-template"),
        ["AWS::EC2::NatGateway"] = (false, "ec2:natgateway"),
        ["AWS::EC2::NetworkAcl"] = (false, "ec2:network-acl"),
        ["AWS::EC2::NetworkInterface"] = (false, "ec2:network-interface"),
        ["AWS::EC2::RouteTable"] = (false, "ec2:route-table"),
        ["AWS::EC2::SecurityGroup"] = (false, "ec2:security-group"),
        ["AWS::EC2::SecurityGroupEgress"] = (false, "ec2:security-group-rule"),
        ["AWS::EC2::SecurityGroupIngress"] = (false, "ec2:security-group-rule"),
        ["AWS::EC2::Subnet"] = (false, "ec2:subnet"),
        ["AWS::EC2::VPC"] = (false, "ec2:vpc"),
        ["AWS::EC2::VPCEndpoint"] = (false, "ec2:vpc-endpoint"),
        ["AWS::ECS::Cluster"] = (false, "ecs:cluster"),
        ["AWS::ECS::Service"] = (true, ""),
        ["AWS::ECS::TaskDefinition"] = (true, ""),
        ["AWS::EFS::AccessPoint"] = (false, "elasticfilesystem:access-point"),
        ["AWS::EFS::FileSystem"] = (false, "elasticfilesystem:file-system"),
        ["AWS::EKS::PodIdentityAssociation"] = (true, ""),
        ["AWS::ElasticLoadBalancing::LoadBalancer"] = (false, "elasticloadbalancing:loadbalancer"),
        ["AWS::ElasticLoadBalancingV2::Listener"] = (true, ""),
        ["AWS::ElasticLoadBalancingV2::ListenerRule"] = (true, ""),
        ["AWS::ElasticLoadBalancingV2::LoadBalancer"] = (true, ""),
        ["AWS::ElasticLoadBalancingV2::TargetGroup"] = (true, ""),
        ["AWS::Events::ApiDestination"] = (false, "events:api-destination"),
        ["AWS::Events::Connection"] = (false, "events:connection"),
        ["AWS::Events::EventBus"] = (false, "events:event-bus"),
        ["AWS::Events::Rule"] = (false, "events:rule"),
        ["AWS::IAM::Group"] = (false, "iam:group"),
        ["AWS::IAM::InstanceProfile"] = (false, "iam:instance-profile"),
        ["AWS::IAM::ManagedPolicy"] = (true, "iam:policy"),
        ["AWS::IAM::OIDCProvider"] = (true, "iam:oidc-provider"),
        ["AWS::IAM::Policy"] = (false, "iam:policy"),
        ["AWS::IAM::Role"] = (false, "iam:role"),
        ["AWS::IAM::SAMLProvider"] = (true, "iam:saml-provider"),
        ["AWS::IAM::ServerCertificate"] = (false, "iam:server-certificate"),
        ["AWS::IAM::User"] = (false, "iam:user"),
        ["AWS::IAM::VirtualMFADevice"] = (true, "iam:mfa"),
        ["AWS::IdentityStore::Group"] = (false, "identitystore:group"),
        ["AWS::IdentityStore::GroupMembership"] = (false, "identitystore:membership"),
        ["AWS::IdentityStore::User"] = (true, "identitystore:user"),
        ["AWS::IoT::TopicRule"] = (false, "iot:rule"),
        ["AWS::KMS::Alias"] = (false, "kms:alias"),
        ["AWS::KMS::Key"] = (false, "kms:key"),
        ["AWS::Kinesis::Stream"] = (false, "kinesis:stream"),
        ["AWS::KinesisFirehose::DeliveryStream"] = (false, "firehose:deliverystream"),
        ["AWS::Lambda::Alias"] = (true, ""),
        ["AWS::Lambda::EventSourceMapping"] = (false, "lambda:event-source-mapping"),
        ["AWS::Lambda::Function"] = (false, "lambda:function"),
        ["AWS::Lambda::LayerVersion"] = (true, ""),
        ["AWS::Lambda::MicrovmImage"] = (true, "lambda:microvm-image"),
        ["AWS::Lambda::Version"] = (true, ""),
        ["AWS::Logs::LogGroup"] = (false, "logs:log-group"),
        ["AWS::MSK::BatchScramSecret"] = (true, ""),
        ["AWS::MSK::Cluster"] = (true, ""),
        ["AWS::MSK::Configuration"] = (true, ""),
        ["AWS::MSK::ServerlessCluster"] = (true, ""),
        ["AWS::OpenSearchServerless::Collection"] = (false, "aoss:collection"),
        ["AWS::Pipes::Pipe"] = (false, "pipes:pipe"),
        ["AWS::RAM::Permission"] = (true, "ram:permission"),
        ["AWS::RAM::ResourceShare"] = (false, "ram:resource-share"),
        ["AWS::RDS::DBCluster"] = (false, "rds:cluster"),
        ["AWS::RDS::DBInstance"] = (false, "rds:db"),
        ["AWS::RDS::DBParameterGroup"] = (false, "rds:pg"),
        ["AWS::RDS::DBSubnetGroup"] = (false, "rds:subgrp"),
        ["AWS::RDS::EventSubscription"] = (false, "rds:es"),
        ["AWS::RolesAnywhere::CRL"] = (false, "rolesanywhere:crl"),
        ["AWS::RolesAnywhere::Profile"] = (false, "rolesanywhere:profile"),
        ["AWS::RolesAnywhere::TrustAnchor"] = (false, "rolesanywhere:trust-anchor"),
        ["AWS::Route53::HealthCheck"] = (false, "route53:healthcheck"),
        ["AWS::Route53::HostedZone"] = (false, "route53:hostedzone"),
        ["AWS::S3::Bucket"] = (false, "s3:bucket"),
        ["AWS::SNS::Subscription"] = (true, ""),
        ["AWS::SNS::Topic"] = (true, "sns:topic"),
        ["AWS::SQS::Queue"] = (false, "sqs:queue"),
        ["AWS::SSM::Document"] = (false, "ssm:document"),
        ["AWS::SSM::Parameter"] = (false, "ssm:parameter"),
        ["AWS::SSO::Application"] = (true, ""),
        ["AWS::SSO::Instance"] = (true, "sso:instance"),
        ["AWS::SecretsManager::Secret"] = (true, "secretsmanager:secret"),
        ["AWS::Serverless::Application"] = (true, ""),
        ["AWS::Serverless::LayerVersion"] = (true, ""),
        ["AWS::Serverless::StateMachine"] = (true, ""),
        ["AWS::StepFunctions::StateMachine"] = (true, "states:stateMachine"),
    };

    /// <summary>The hole that Ref of a resource is.</summary>
    public static Hole Ref(TemplateReference reference, string type)
    {
        var isArn = Types.TryGetValue(type, out var known) && known.IsRefArn;
        return ToHole(reference, "${" + reference.LogicalId + "}", type, isArn ? known.ArnType : null, isArn);
    }

    /// <summary>The hole that an attribute of a resource is.</summary>
    public static Hole Attribute(TemplateReference reference, string type)
    {
        var attribute = reference.Attribute!;
        var isArn = attribute.EndsWith("Arn", StringComparison.OrdinalIgnoreCase);
        var isOwn = isArn && !attribute.Contains('.') && Types.TryGetValue(type, out _);
        var arnType = isOwn && attribute is "Arn" or "TopicArn" or "PolicyArn" or "QueueArn" ? Types[type].ArnType : null;
        return ToHole(reference, "${" + reference.LogicalId + "." + attribute + "}", type, arnType, isArn);
    }

    /// <summary>The type of a resource's own ARN, and the function that gives it; null where that is not known.</summary>
    public static (string? ArnType, string? Text) OwnArn(string logicalId, string type)
    {
        if (!Types.TryGetValue(type, out var known) || known.ArnType.Length == 0)
        {
            return (null, null);
        }

        return (known.ArnType, known.IsRefArn ? "!Ref " + logicalId : "!GetAtt " + logicalId + ".Arn");
    }

    private static Hole ToHole(TemplateReference reference, string display, string type, string? arnType, bool isArn)
    {
        var domain = MayBeAnything(type) ? HoleDomain.AnyText : isArn ? HoleDomain.Arn : HoleDomain.PlainText;
        return new Hole(reference, display, domain) { ArnType = string.IsNullOrEmpty(arnType) ? null : arnType };
    }

    /// <summary>Outputs of code and of other templates can be any text.</summary>
    private static bool MayBeAnything(string type) =>
        type.StartsWith("Custom::", StringComparison.Ordinal)
        || type is "AWS::CloudFormation::CustomResource" or "AWS::CloudFormation::Stack" or "AWS::Serverless::Application"
            or "AWS::SSM::Parameter" or "AWS::CloudFormation::WaitCondition"
        || type.EndsWith("::MODULE", StringComparison.Ordinal);
}
