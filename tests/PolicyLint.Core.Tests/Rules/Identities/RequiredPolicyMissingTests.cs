using PolicyLint.Diagnostics;
using static PolicyLint.Core.Tests.Rules.Identities.IdentityTemplate;

namespace PolicyLint.Core.Tests.Rules.Identities;

public sealed class RequiredPolicyMissingTests
{
    private const string Trust = "AssumeRolePolicyDocument: " + Jobs;
    private const string Limits = "arn:aws:iam::111122223333:policy/org/limits";

    [TestCase("Job: {Type: AWS::IAM::Role, Properties: {" + Trust + "}}", "limits", 1)]
    [TestCase("Job: {Type: AWS::IAM::Role, Properties: {" + Trust + ", ManagedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess']}}", "limits", 1)]
    [TestCase("Job: {Type: AWS::IAM::Role, Properties: {" + Trust + ", ManagedPolicyArns: ['arn:aws:iam::aws:policy/limits']}}", Limits, 1)]
    [TestCase("Job: {Type: AWS::IAM::Role, Properties: {" + Trust + ", Policies: [{PolicyName: limits, PolicyDocument: " + Reads + "}]}}", "limits", 1)]
    [TestCase("Ann: {Type: AWS::IAM::User, Properties: {Groups: [team]}}", "limits", 0)]
    [TestCase("Job: {Type: AWS::IAM::Role, Properties: {" + Trust + ", ManagedPolicyArns: ['" + Limits + "']}}", "limits", 0)]
    [TestCase("Job: {Type: AWS::IAM::Role, Properties: {" + Trust + ", ManagedPolicyArns: ['" + Limits + "']}}", Limits, 0)]
    [TestCase("Job: {Type: AWS::IAM::Role, Properties: {" + Trust + ", ManagedPolicyArns: ['" + Limits + "']}}", "arn:aws:iam::*:policy/org/*", 0)]
    [TestCase("Job: {Type: AWS::IAM::Role, Properties: {" + Trust + ", ManagedPolicyArns: [!Sub 'arn:${AWS::Partition}:iam::${AWS::AccountId}:policy/org/limits']}}", Limits, 0)]
    [TestCase("Job: {Type: AWS::IAM::Role, Properties: {" + Trust + ", ManagedPolicyArns: [!Sub 'arn:aws:iam::111122223333:policy/${Name}']}}", Limits, 0)]
    [TestCase("Job: {Type: AWS::IAM::Role, Properties: {" + Trust + ", ManagedPolicyArns: !Ref Arns}}", "limits", 0)]
    [TestCase("Job: {Type: AWS::IAM::Role, Properties: {" + Trust + ", ManagedPolicyArns: [!ImportValue limits]}}", "limits", 0)]
    [TestCase("Job: {Type: AWS::IAM::Role, Properties: {" + Trust + "}}\n  Limits: {Type: AWS::IAM::ManagedPolicy, Properties: {ManagedPolicyName: limits, Roles: [!Ref Job], PolicyDocument: " + Reads + "}}", "limits", 0)]
    public void Asks_for_it_where_it_is_surely_not_attached(string resources, string policy, int count) => Assert.That(
        RuleIds(
            resources, "PL7017", "Parameters: {Name: {Type: String}, Arns: {Type: CommaDelimitedList}}",
            RuleSettings.Default with { RequiredPolicies = [new RequiredPolicy(IdentityType.Roles, policy)] }),
        Has.Length.EqualTo(count));

    [Test]
    public void Says_nothing_where_no_setting_asks() => Assert.That(RuleIds("Job: {Type: AWS::IAM::Role, Properties: {" + Trust + "}}", "PL7017"), Is.Empty);
}
