using static PolicyLint.Core.Tests.Rules.Identities.IdentityTemplate;

namespace PolicyLint.Core.Tests.Rules.Names;

/// <summary>Properties that ask for a role: its ARN, or its name without a path.</summary>
public sealed class RolesInPropertiesTests
{
    private const string Role = "R: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: " + Jobs + "}}\n  ";

    [TestCase("Role: !Ref R", 1)]
    [TestCase("Role: my-role", 1)]
    [TestCase("Role: !Sub 'my-role-${AWS::Region}'", 1)]
    [TestCase("Role: 'arn:aws:iam::111122223333:user/ann'", 1)]
    [TestCase("Role: 'arn:aws:s3:::bucket'", 1)]
    [TestCase("Role: !If [C, my-role, !GetAtt R.Arn]", 1)]
    [TestCase("Role: !GetAtt R.Arn", 0)]
    [TestCase("Role: 'arn:aws:iam::111122223333:role/path/r'", 0)]
    [TestCase("Role: !Sub 'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/r'", 0)]
    [TestCase("Role: !Sub '${Name}-role'", 0)]
    [TestCase("Role: !Sub 'a${Name}'", 0)]
    [TestCase("Role: !Ref Name", 0)]
    [TestCase("Role: !ImportValue role", 0)]
    [TestCase("Role: '{{resolve:ssm:/role}}'", 0)]
    [TestCase("Role: <role>", 0)]
    [TestCase("Role: {Fn::Transform: {Name: M}}", 0)]
    public void Asks_for_an_arn(string role, int count) => Assert.That(Of("F: {Type: AWS::Lambda::Function, Properties: {" + role + "}}", "PL2044"), Has.Length.EqualTo(count));

    [TestCase("AWS::Events::Rule", "Targets: [{Id: a, Arn: b, RoleArn: !Ref R}]", 1)]
    [TestCase("AWS::ECS::TaskDefinition", "ExecutionRoleArn: !Ref R", 1)]
    [TestCase("AWS::KinesisFirehose::DeliveryStream", "S3DestinationConfiguration: {RoleARN: !Ref R}", 1)]
    [TestCase("AWS::Serverless::StateMachine", "Role: my-role", 1)]
    [TestCase("AWS::Glue::Job", "Role: my-role", 0)]
    [TestCase("AWS::CodeBuild::Project", "ServiceRole: my-role", 0)]
    [TestCase("AWS::IAM::InstanceProfile", "Roles: [!Ref R]", 0)]
    [TestCase("Custom::Thing", "RoleArn: my-role", 0)]
    public void Knows_the_properties_of_other_types(string type, string properties, int count) =>
        Assert.That(Of("F: {Type: '" + type + "', Properties: {" + properties + "}}", "PL2044"), Has.Length.EqualTo(count));

    [TestCase("/build/", "!Ref P", 1)]
    [TestCase("/build/", "!GetAtt P.Arn", 0)]
    [TestCase("/", "!Ref P", 0)]
    [TestCase("!Ref Name", "!Ref P", 0)]
    [TestCase("/build/", "!Ref Name", 0)]
    public void Asks_for_a_name_without_a_path(string path, string role, int count) => Assert.That(
        Of("P: {Type: AWS::IAM::Role, Properties: {Path: " + path + ", AssumeRolePolicyDocument: " + Jobs + "}}\n  B: {Type: AWS::CodeBuild::Project, Properties: {ServiceRole: " + role + "}}", "PL2045"),
        Has.Length.EqualTo(count));

    private static string[] Of(string resources, string rule) => RuleIds(Role + resources, rule, "Parameters: {Name: {Type: String}}");
}
