using static PolicyLint.Core.Tests.Rules.Identities.IdentityTemplate;

namespace PolicyLint.Core.Tests.Rules.Identities;

public sealed class UnattachedPolicyTests
{
    private const string Read = "Read: {Type: AWS::IAM::ManagedPolicy, Properties: {ManagedPolicyName: read, PolicyDocument: " + Reads + "}}";

    [TestCase("", "", "PL7007")]
    [TestCase("Job: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: " + Jobs + ", ManagedPolicyArns: [!Ref Read]}}", "", "")]
    [TestCase("Job: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: " + Jobs + ", ManagedPolicyArns: [!GetAtt Read.PolicyArn]}}", "", "")]
    [TestCase("Job: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: " + Jobs + ", ManagedPolicyArns: [!Sub 'arn:aws:iam::${AWS::AccountId}:policy/read']}}", "", "")]
    [TestCase("Job: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: " + Jobs + ", PermissionsBoundary: !Ref Read}}", "", "")]
    [TestCase("Set: {Type: AWS::SSO::PermissionSet, Properties: {Name: s, CustomerManagedPolicyReferences: [{Name: read}]}}", "", "")]
    [TestCase("", "Outputs: {Arn: {Value: !Ref Read}}", "")]
    [TestCase("Job: {Type: AWS::Lambda::Function, Properties: {Environment: {Variables: {P: !Ref Read}}}}", "", "")]
    [TestCase("", "Transform: Other", "PL0008")]
    public void Speaks_only_where_all_is_seen(string resources, string sections, string rules) =>
        Assert.That(string.Join(" ", RuleIds(Read + "\n  " + resources, sections: sections)), Is.EqualTo(rules));

    [Test]
    public void Allows_a_policy_of_aws_with_the_same_name() => Assert.That(
        RuleIds(Read.Replace("read,", "ReadOnlyAccess,", StringComparison.Ordinal)
            + $"\n  Job: {{Type: AWS::IAM::Role, Properties: {{AssumeRolePolicyDocument: {Jobs}, ManagedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess']}}}}"),
        Is.EqualTo(new[] { "PL7007" }));
}
