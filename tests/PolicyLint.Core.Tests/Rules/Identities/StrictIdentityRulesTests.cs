using PolicyLint.Diagnostics;
using static PolicyLint.Core.Tests.Rules.Identities.IdentityTemplate;

namespace PolicyLint.Core.Tests.Rules.Identities;

/// <summary>What an auditor asks of users, groups and roles, and a reviewer does not.</summary>
public sealed class StrictIdentityRulesTests
{
    private static readonly RuleSettings Strict = RuleSettings.Default with { Profile = Profile.Strict };

    [TestCase("Ann: {Type: AWS::IAM::User, Properties: {Groups: [team]}}", "PL7011")]
    [TestCase("Ann: {Type: AWS::IAM::User, Properties: {Groups: [team], LoginProfile: {Password: !Ref Word, PasswordResetRequired: true}}}", "PL7012")]
    [TestCase("Key: {Type: AWS::IAM::AccessKey, Properties: {UserName: ann, Status: Inactive}}", "")]
    [TestCase("Team: {Type: AWS::IAM::Group, Properties: {Policies: [{PolicyName: p, PolicyDocument: " + Reads + "}]}}", "PL7013")]
    [TestCase("Ann: {Type: AWS::IAM::User, Properties: {Groups: [team], Policies: [{PolicyName: p, PolicyDocument: " + Reads + "}]}}", "PL7011 PL7001")]
    [TestCase("Api: {Type: AWS::Serverless::Function, Properties: {Handler: a.b, Runtime: dotnet8, Policies: [{Version: '2012-10-17', Statement: [{Effect: Allow, Action: 's3:GetObject', Resource: 'arn:aws:s3:::a/b'}]}]}}", "")]
    [TestCase("Team: {Type: AWS::IAM::Group, Properties: {GroupName: team}}", "PL7014")]
    [TestCase("Team: {Type: AWS::IAM::Group, Properties: {GroupName: !Sub '${AWS::StackName}-team'}}", "")]
    [TestCase("Set: {Type: AWS::SSO::PermissionSet, Properties: {Name: readers}}", "")]
    public void Reports(string resources, string rules) => Assert.That(
        string.Join(" ", RuleIds(resources, sections: "Transform: AWS::Serverless-2016-10-31\nParameters: {Word: {Type: String, NoEcho: true}}", settings: Strict)),
        Is.EqualTo(rules));
}
