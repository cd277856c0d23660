using PolicyLint.Diagnostics;
using static PolicyLint.Core.Tests.Reading.Templates.TemplateText;

namespace PolicyLint.Core.Tests.Reading.Templates;

/// <summary>The roles that AWS CDK makes on its own, by the paths that a synthesised app has.</summary>
public sealed class FrameworkRolesTests
{
    [TestCase("App/LogRetentionaae0aa3c5b4d4f87b02d85b201efdd8a/ServiceRole/Resource")]
    [TestCase("App/LogRetentionaae0aa3c5b4d4f87b02d85b201efdd8a/ServiceRole/DefaultPolicy/Resource")]
    [TestCase("App/Custom::S3AutoDeleteObjectsCustomResourceProvider/Role")]
    [TestCase("App/Custom::VpcRestrictDefaultSGCustomResourceProvider/Role")]
    [TestCase("App/AWSCDK.TriggerCustomResourceProviderCustomResourceProvider/Role")]
    [TestCase("App/BucketNotificationsHandler050a0587b7544547bf325f094a3db834/Role/Resource")]
    [TestCase("App/Custom::CDKBucketDeployment8693BB64968944B69AAFB0CC9EB8756C/ServiceRole/Resource")]
    [TestCase("App/P/framework-onEvent/ServiceRole/Resource")]
    [TestCase("App/P/framework-isComplete/ServiceRole/Resource")]
    [TestCase("App/P/framework-onTimeout/ServiceRole/DefaultPolicy/Resource")]
    [TestCase("App/P/waiter-state-machine/Role/DefaultPolicy/Resource")]
    [TestCase("App/AWS679f53fac002430cb0da5b7982bd2287/ServiceRole/Resource")]
    [TestCase("App/E/Resource/CreationRole/DefaultPolicy/Resource")]
    [TestCase("App/E/KubectlHandlerRole/Resource")]
    [TestCase("App/@aws-cdk--aws-dynamodb.ReplicaProvider/OnEventHandler/ServiceRole/DefaultPolicy/Resource")]
    [TestCase("App/@aws-cdk--aws-eks.ClusterResourceProvider/OnEventHandler/ServiceRole/Resource")]
    public void Leaves_what_the_framework_makes_to_the_strict_profile(string path)
    {
        Assert.That(Marks(Role(path)), Is.Empty);
        Assert.That(Marks(Role(path), profile: Profile.Strict), Does.Contain("PL4001 '*'"));
    }

    [TestCase("App/F/ServiceRole/DefaultPolicy/Resource")]
    [TestCase("App/C/CustomResourcePolicy/Resource")]
    [TestCase("App/E/NodegroupDefaultCapacity/NodeGroupRole/Resource")]
    [TestCase("App/Role/Resource")]
    [TestCase("")]
    public void Reports_what_a_person_asked_for(string path) => Assert.That(Marks(Role(path)), Is.EqualTo(new[] { "PL4001 '*'" }));

    private static string Role(string path) => $$"""
        Resources:
          R:
            Type: AWS::IAM::Role
            Metadata: {'aws:cdk:path': '{{path}}'}
            Properties:
              AssumeRolePolicyDocument: {Version: '2012-10-17', Statement: {Effect: Allow, Principal: {Service: lambda.amazonaws.com}, Action: 'sts:AssumeRole' } }
              Policies: [{PolicyName: p, PolicyDocument: {Version: '2012-10-17', Statement: {{Everything}} } }]
        """;
}
